import type { Foundation } from "../contract.ts";

export const generative: Foundation = {
  name: "generative",
  title: "Discriminative and generative",
  about:
    "One model of p(y | x) and one of p(x, y) from the same points: take a coordinate away, or leave the data.",
  lecture: "000",
  load: () => import("./figure.tsx"),
};
