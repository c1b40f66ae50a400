import Model from "gaussian-mixture-model";
import type { Contender } from "./contender.ts";
import type { EmProblem } from "./problem.ts";

/** npm gaussian-mixture-model 1.1 with cholesky-tools, by its own interface. */
export function gaussianMixtureModel({ rows, start }: EmProblem): Contender {
  // Arrays as a program would write them: structuredClone makes ones that V8 reads more slowly.
  const copy = () => ({
    weights: [...start.weights],
    means: start.means.map((mean) => [...mean]),
    covariances: start.covariances.map((s) => s.map((row) => [...row])),
  });
  const model = new Model({ ...copy(), bufferSize: rows.length });
  for (const row of rows) model.addPoint(row);
  return {
    restart: () => {
      const fresh = new Model({ ...copy(), bufferSize: 1 });
      const { weights, means, covariances, covDeterminants } = fresh;
      Object.assign(model, { weights, means, covariances, covDeterminants });
    },
    iterate: () => {
      model.runEM(1);
    },
    theta: () => {
      const { weights, means, covariances } = model;
      return structuredClone({ weights, means, covariances });
    },
  };
}
