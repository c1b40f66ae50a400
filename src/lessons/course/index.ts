import type { Lesson } from "../contract.ts";

/** In the order of the course, each brought when it is asked for. */
const lessons: readonly (() => Promise<{ readonly lesson: Lesson }>)[] = [
  () => import("./labels/labelledData.ts"),
  () => import("./labels/hiddenLabels.ts"),
  () => import("./bound/lowerBound.ts"),
  () => import("./bound/eStep.ts"),
  () => import("./bound/mStep.ts"),
  () => import("./bound/parameterSpace.ts"),
  () => import("./ends/convergence.ts"),
  () => import("./ends/singularities.ts"),
  () => import("./rules/kMeans.ts"),
  () => import("./ends/starts.ts"),
  () => import("./rules/gradientAscent.ts"),
  () => import("./labels/countingParameters.ts"),
  () => import("./labels/semiSupervised.ts"),
  () => import("./rules/inexact.ts"),
  () => import("./factors/ppca.ts"),
  () => import("./global/regression.ts"),
  () => import("./global/variational.ts"),
  () => import("./amortised/vae.ts"),
];

/** The lessons that come with the page, in the order of the course. */
export async function loadCourse(): Promise<readonly Lesson[]> {
  const brought = await Promise.all(lessons.map((load) => load()));
  return brought.map(({ lesson }) => lesson);
}
