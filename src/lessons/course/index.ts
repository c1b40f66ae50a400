import type { Lesson } from "../contract.ts";

/** A file a lesson, by its letter in the course: `a-labels.ts`, `b-hidden.ts`, … */
const files = import.meta.glob<Readonly<Record<string, Lesson>>>("./[a-z]-*.ts");

/** The lessons that come with the page, in the order of the course. */
export async function loadCourse(): Promise<readonly Lesson[]> {
  const inOrder = Object.keys(files).sort();
  const brought = await Promise.all(inOrder.map((path) => files[path]?.()));
  return brought.flatMap((module) => Object.values(module ?? {}));
}
