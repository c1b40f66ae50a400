import type { Programs } from "../../contract/programs.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { python } from "./python.ts";
import { r } from "./r.ts";

export const programs: Programs<PpcaSpec, PpcaTheta> = { python, r };
