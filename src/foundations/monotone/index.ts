import type { Foundation } from "../contract.ts";

export const monotone: Foundation = {
  name: "monotone",
  title: "Monotone convergence",
  about:
    "A rising sequence under a bound, one without any, and the log-likelihood of your own run.",
  lecture: "001",
  load: () => import("./figure.tsx"),
};
