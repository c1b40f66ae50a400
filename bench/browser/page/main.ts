import { bare } from "./bare.ts";
import { frameRate } from "./frameRate.ts";
import { iterate } from "./iterate.ts";
import { recolour } from "./recolour.ts";

/** What the benchmark calls from outside. */
const bench = { bare, frameRate, iterate, recolour };

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
