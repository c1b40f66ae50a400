/** Every model: a line a model. */
export { gaussianMixture } from "./gaussian-mixture/index.ts";
export { ppca } from "./ppca/index.ts";
