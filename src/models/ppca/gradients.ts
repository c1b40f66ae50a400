import type { Gradients } from "../contract.ts";
import { climb } from "./climb.ts";
import { type Belief, gatherOver } from "./infer.ts";
import type { PpcaSpec } from "./spec.ts";
import type { Statistics } from "./statistics.ts";
import type { PpcaTheta } from "./theta.ts";

/** Gradient steps of PPCA. */
export const gradients: Gradients<PpcaSpec, PpcaTheta, Belief, Statistics> = { gatherOver, climb };
