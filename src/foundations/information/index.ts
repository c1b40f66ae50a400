import type { Foundation } from "../contract.ts";

export const information: Foundation = {
  name: "information",
  title: "Mutual information",
  about: "Edit a joint table, or a Gaussian's ρ: entropies as the lengths of bars that add up.",
  lecture: "000",
  load: () => import("./figure.tsx"),
};
