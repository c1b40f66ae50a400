import type { Foundation } from "../contract.ts";

export const sgd: Foundation = {
  name: "sgd",
  title: "Stochastic gradient descent",
  about:
    "Walk down a landscape by the gradient of all points or of a few, and see what chance costs.",
  lecture: "000",
  load: () => import("./figure.tsx"),
};
