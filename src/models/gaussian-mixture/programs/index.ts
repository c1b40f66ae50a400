import type { Programs } from "../../contract/programs.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { python } from "./python.ts";
import { r } from "./r.ts";

export const programs: Programs<GaussianMixtureSpec, GaussianMixtureTheta> = { python, r };
