import { seeded } from "../../maths/random.ts";
import { pick } from "../../models/testing/valid.ts";
import { damaged, extreme, mutated, mutatedRows, textOf } from "./mutate.ts";
import { traceOf, validRows, validSession } from "./valid.ts";

/** A file to be opened. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

/** How many faults a file has. */
const faultsIn = [1, 1, 1, 1, 2, 3];

/** Mutated file number n of a seed: the same file each time. */
export function sampleOf(seed: number, n: number): Sample {
  const rng = seeded(seed, n);
  const faults = pick(rng, faultsIn);
  const kind = pick(rng, ["session", "session", "extreme", "extreme", "trace", "text", "csv"]);
  if (kind === "csv") {
    let rows = validRows(rng);
    for (let i = 0; i < faults && rows.length > 0; i++) rows = mutatedRows(rng, rows);
    const parted = rows.map((row) => row.join(pick(rng, [",", ",", ",", ";", "\t"])));
    const text = parted.join("\n");
    return { name: "points.csv", text: rng() < 0.3 ? damaged(rng, text) : text };
  }
  const session = validSession(rng);
  if (kind === "extreme") return { name: "session.json", text: textOf(extreme(rng, session)) };
  const file = kind === "trace" ? traceOf(session) : session;
  if (kind === "text") return { name: "session.json", text: damaged(rng, textOf(file)) };
  let value: Parameters<typeof mutated>[1] = file;
  for (let i = 0; i < faults; i++) value = mutated(rng, value);
  return { name: "session.json", text: textOf(value) };
}
