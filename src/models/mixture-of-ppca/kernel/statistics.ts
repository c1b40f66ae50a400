import { newStatistics, type Statistics as OfOne } from "../../ppca/kernel/statistics.ts";

/** Of each component what PPCA has of its data: moments, here weighted by q, and p(z | x, k) of the θ they were passed under. */
export type Statistics = readonly OfOne[];

export const statisticsOf = (components: number, dimensions: number): Statistics =>
  Array.from({ length: components }, () => newStatistics(dimensions));
