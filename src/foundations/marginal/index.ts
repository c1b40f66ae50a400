import type { Foundation } from "../contract.ts";

export const marginal: Foundation = {
  name: "marginal",
  title: "Marginal and conditional of a Gaussian",
  about: "Turn an ellipse, cut it at one value of x, and read off what is left of y.",
  lecture: "000",
  load: () => import("./figure.tsx"),
};
