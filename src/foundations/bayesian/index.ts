import type { Foundation } from "../contract.ts";

export const bayesian: Foundation = {
  name: "bayesian",
  title: "Bayesian framework",
  about:
    "A prior, data, a posterior: MLE, MAP and full Bayes on the next toss of a coin, or the next x.",
  lecture: "004",
  load: () => import("./figure.tsx"),
};
