import type { Ask, Checked, Replies } from "./answer.ts";
import type { Size } from "./problem.ts";

/** A contender in a process or worker of its own. */
export interface Racer {
  readonly name: string;
  ask<A extends Ask>(ask: A): Promise<Replies[A["ask"]]>;
  end(): Promise<void>;
}

export interface Times {
  readonly name: string;
  /** Milliseconds an iteration, round by round. */
  readonly rounds: readonly number[];
}

const ITERATIONS = 10;

/** The contenders' times at one size, in rounds, each contender once a round in turn. */
export async function race(
  racers: readonly Racer[],
  rounds: number,
  milliseconds: number,
): Promise<Times[]> {
  const counts = new Map<Racer, number>();
  for (const racer of racers) counts.set(racer, await racer.ask({ ask: "warm", milliseconds }));
  const times = new Map<Racer, number[]>(racers.map((racer) => [racer, []]));
  for (let round = 0; round < rounds; round++)
    for (const racer of racers) {
      const iterations = counts.get(racer) ?? 1;
      times.get(racer)?.push(await racer.ask({ ask: "round", iterations }));
    }
  return racers.map((racer) => ({ name: racer.name, rounds: times.get(racer) ?? [] }));
}

/** How far a contender that computes in float32 may be from the same θ. */
const SAME = 1e-5;

/**
 * Before anything is timed: the ℓ that a contender reports is that of its θ to 1e-12 by the
 * reference, and every contender has come to the same ℓ. Throws where that is not so.
 */
export async function check(racers: readonly Racer[], size: Size, iterations = ITERATIONS) {
  const checked: (Checked & { name: string })[] = [];
  for (const racer of racers)
    checked.push({ name: racer.name, ...(await racer.ask({ ask: "check", iterations })) });
  const wanted = checked[0]?.reference ?? Number.NaN;
  const report = checked.map(({ name, reference, reported }) => {
    const error = reported === null ? null : Math.abs(reported / reference - 1);
    const apart = Math.abs(reference / wanted - 1);
    if (error !== null && !(error < 1e-12)) throw new Error(`${name}: ℓ is off by ${error}`);
    if (!(apart < SAME)) throw new Error(`${name}: another θ, ℓ apart by ${apart}`);
    return { name, error, apart };
  });
  return { ...size, report };
}
