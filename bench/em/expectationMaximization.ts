import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Contender } from "./contender.ts";
import type { EmProblem } from "./problem.ts";

interface Group {
  readonly weight: number;
  readonly mu: readonly number[];
  readonly sigma: readonly (readonly number[])[];
}

/** The two phases of the package, which it does not export. */
interface Phases {
  readonly Group: new (weight: number, mu: readonly number[], sigma: Group["sigma"]) => Group;
  phases(
    points: EmProblem["rows"],
    groups: number,
  ): {
    tiks(groups: readonly Group[]): number[][];
    compute_groups(tiks: number[][]): readonly Group[];
  };
}

const LOOP = "  // == Main loop ==";

/**
 * npm expectation-maximization 1.5. It takes neither a start nor a number of iterations, so
 * that its two functions are taken out of its source from before the loop that calls them.
 */
export function expectationMaximization({ rows, start }: EmProblem): Contender {
  const { Group, phases } = load();
  const { tiks, compute_groups } = phases(rows, start.weights.length);
  const first = start.weights.map(
    (weight, k) => new Group(weight, start.means[k] ?? [], start.covariances[k] ?? []),
  );
  let groups: readonly Group[] = first;
  return {
    restart: () => {
      groups = first;
    },
    iterate: () => {
      groups = compute_groups(tiks(groups));
    },
    theta: () => ({
      weights: groups.map(({ weight }) => weight),
      means: groups.map(({ mu }) => mu),
      covariances: groups.map(({ sigma }) => sigma),
    }),
  };
}

function load(): Phases {
  const require = createRequire(import.meta.url);
  const path = require.resolve("expectation-maximization");
  const source = readFileSync(path, "utf8");
  if (!source.includes(LOOP)) throw new Error(`${path} has another form than expected.`);
  const opened = source.replace(LOOP, "  return { tiks: tiks, compute_groups: compute_groups };");
  const module = { exports: {} as Phases["phases"] };
  const run = new Function("require", "module", `${opened}\nreturn Group;`);
  const Group: Phases["Group"] = run(createRequire(path), module);
  return { Group, phases: module.exports };
}
