import type { Foundation } from "../contract.ts";

export const bernoulli: Foundation = {
  name: "bernoulli",
  title: "Maximum likelihood from labels",
  about: "Count labels, and find the α under which they are likeliest.",
  lecture: "003",
  load: () => import("./figure.tsx"),
};
