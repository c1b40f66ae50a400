import { type Dataset, NONE } from "./dataset.ts";

/** No points, on the plane. */
export const noData = (): Dataset => ({
  points: { ...NONE },
  labels: null,
  observed: null,
  truth: null,
  source: { kind: "drawn" },
});
