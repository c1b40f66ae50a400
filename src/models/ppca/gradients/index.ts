import type { Gradients } from "../../contract/kernel.ts";
import { type FactorQ, gatherOver } from "../kernel/infer.ts";
import type { Statistics } from "../kernel/statistics.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { climb } from "./climb.ts";

/** Gradient steps of PPCA. */
export const gradients: Gradients<PpcaSpec, PpcaTheta, FactorQ, Statistics> = { gatherOver, climb };
