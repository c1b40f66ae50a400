import { engineData } from "../../../data/dataset.ts";
import { answer } from "../../../engine/questions/answers.ts";
import { finish, newProblem } from "../../../engine/run/problem.ts";
import type { Answers } from "../../../engine/thread/protocol.ts";
import type { Watched } from "./watch.ts";

/** Places of the line from θ_{t−1} at 0 to θ_t at 1 and on. */
const places = Array.from({ length: 61 }, (_, i) => i / 20 - 1);

/** ℓ and the bounds of q_t and q_{t+1} along the line from θ_{t−1} through θ_t. */
export function alongOf({ dataset, choices, frames }: Watched, t: number): Answers["along"] {
  const [a, b] = [frames[2 * t - 2]?.theta, frames[2 * t]?.theta];
  const origins = [
    { theta: a, iteration: t },
    { theta: b, iteration: t + 1 },
  ];
  const problem = newProblem(engineData(dataset), choices);
  return finish(answer(problem, { topic: "along", a, b, origins, at: places })) as Answers["along"];
}

/** The slopes of ℓ and of the bound of q_t where the line leaves θ_{t−1}. */
export function slopesOf(
  { dataset, choices, frames }: Watched,
  t: number,
): Answers["along"]["slopes"] {
  const [a, b] = [frames[2 * t - 2]?.theta, frames[2 * t]?.theta];
  const problem = newProblem(engineData(dataset), choices);
  const origins = [{ theta: a, iteration: t }];
  const found = finish(answer(problem, { topic: "along", a, b, origins, at: [] }));
  return (found as Answers["along"]).slopes;
}

/** The place where a curve is highest. */
export function peakOf(curve: readonly (number | null)[]): number {
  const values = curve.map((value) => value ?? -Infinity);
  return places[values.indexOf(Math.max(...values))] ?? Number.NaN;
}

/** The places where a bound comes within rounding of ℓ. */
export const touchesOf = (
  { logLikelihood }: Answers["along"],
  bound: readonly (number | null)[] = [],
): number[] => places.filter((_, i) => (logLikelihood[i] ?? 0) - (bound[i] ?? -Infinity) < 1e-6);
