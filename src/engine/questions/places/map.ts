import { kernelFor } from "../../../models/faces.ts";
import { logPriorOf, newProblem, type Problem, pass } from "../../run/problem.ts";
import { boundOf, ellIn } from "../../run/told.ts";
import type { Answers, QuestionOf } from "../../thread/protocol.ts";

/** ℓ and 𝓛 (each plus log p(θ), with a prior) over two coordinates of θ or of φ, NaN where they have no value. */
export function* map(
  problem: Problem,
  { theta, origin, coordinates, across, up }: QuestionOf<"map">,
): Generator<void, Answers["map"]> {
  const { data, choices } = problem;
  const { model: spec } = choices;
  const kernel = kernelFor(spec, data);
  const told = kernel.map;
  if (!told) throw new Error("This model has no map.");
  const from = { theta, ...(origin?.phi !== undefined && { phi: origin.phi }) };
  const values = told.read(spec, from);
  const size = across.length * up.length;
  const logLikelihood = told.of === "theta" ? new Float64Array(size).fill(Number.NaN) : null;
  const elbo = origin ? new Float64Array(size).fill(Number.NaN) : null;
  // ℓ is the same whatever q the rules would choose.
  const exact = newProblem(data, { ...choices, inference: { kind: "exact" } });
  const own = newProblem(data, choices);
  const [i, j] = coordinates;
  for (const [row, y] of up.entries())
    for (const [column, x] of across.entries()) {
      const at = told.put(
        spec,
        from,
        values.map((value, k) => (k === i ? x : k === j ? y : value)),
      );
      if (!at) continue;
      const n = row * across.length + column;
      if (logLikelihood) {
        const evidence = yield* pass(exact, { iteration: 1, ...origin, theta: at.theta });
        logLikelihood[n] =
          (ellIn(exact, evidence).logLikelihood ?? Number.NaN) + logPriorOf(exact, at.theta);
      }
      if (!elbo || !origin) continue;
      const evidence = yield* told.of === "theta"
        ? pass(own, origin)
        : pass(own, { ...origin, ...at });
      elbo[n] = boundOf(own, evidence, at.theta).elbo + logPriorOf(own, at.theta);
    }
  return { logLikelihood, elbo };
}
