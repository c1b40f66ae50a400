import type { Foundation } from "../contract.ts";

export const gaussianMle: Foundation = {
  name: "gaussian-mle",
  title: "Maximum likelihood of one Gaussian",
  about: "Fit an ellipse to points by hand, climb the log-likelihood, then take the closed form.",
  lecture: "000",
  load: () => import("./figure.tsx"),
};
