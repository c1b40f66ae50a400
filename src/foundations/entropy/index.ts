import type { Foundation } from "../contract.ts";

export const entropy: Foundation = {
  name: "entropy",
  title: "Entropy",
  about: "Drag bars of p and see the mean surprise; then a density so narrow that it is below 0.",
  lecture: "000",
  load: () => import("./figure.tsx"),
};
