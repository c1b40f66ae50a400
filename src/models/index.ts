/** Every model: a line a model. */
export { gaussianMixture } from "./gaussian-mixture/index.ts";
export { linearRegression } from "./linear-regression/index.ts";
export { logDensity } from "./log-density/index.ts";
export { mixtureOfPpca } from "./mixture-of-ppca/index.ts";
export { ppca } from "./ppca/index.ts";
export { vae } from "./vae/index.ts";
