import type { GaussianMixtureTheta } from "../../src/models/gaussian-mixture/theta.ts";
import { CYCLE } from "./problem.ts";

/** One implementation of EM for a Gaussian mixture, set up on a problem. */
export interface Contender {
  /** Back to the start. Not timed. */
  restart(): void;
  /** One iteration: E and M, from θ to θ. */
  iterate(): void;
  theta(): GaussianMixtureTheta;
  /** ℓ(θ) as it reports it itself; undefined where it reports none. */
  logLikelihood?(): number;
}

/** Milliseconds an iteration over `count` iterations, a restart after every CYCLE left out. */
export function timed(contender: Contender, count: number): number {
  let spent = 0;
  for (let done = 0; done < count; done += CYCLE) {
    contender.restart();
    const before = performance.now();
    for (let i = done; i < Math.min(done + CYCLE, count); i++) contender.iterate();
    spent += performance.now() - before;
  }
  return spent / count;
}

/** How many iterations last about `target` milliseconds, once compiled. */
export function warmUp(contender: Contender, target: number): number {
  let count = 1;
  for (;;) {
    const spent = timed(contender, count) * count;
    if (spent >= target) return Math.max(1, Math.round((count * target) / spent));
    count *= 2;
  }
}
