import { answer } from "../../../engine/questions/answers.ts";
import { finish, newProblem } from "../../../engine/run/problem.ts";
import type { Latent } from "../../../models/contract/drawn/latent.ts";
import type { Watched } from "./watch.ts";

/** Of the five images that are nearest to one over z, the share of its own class, on average; by chance a tenth. */
export function nearestOfClass({ choices, dataset: { points, labels }, after }: Watched): number {
  const { theta, phi } = after;
  const sheet = { box: { x: [0, 0], y: [0, 0] }, across: 0, up: 0 } as const;
  const problem = newProblem({ points }, choices);
  const { q } = finish(answer(problem, { topic: "latent", theta, phi, sheet })) as Latent;
  const all = Array.from({ length: points.size }, (_, n) => n);
  const at = (n: number) => [q[4 * n] as number, q[4 * n + 1] as number] as const;
  const shares = all.map((n) => {
    const [x, y] = at(n);
    const away = all.map((k) => Math.hypot(at(k)[0] - x, at(k)[1] - y));
    const nearest = all.toSorted((a, b) => (away[a] as number) - (away[b] as number)).slice(1, 6);
    return nearest.filter((k) => labels?.[k] === labels?.[n]).length / 5;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
