import type { Foundation } from "../contract.ts";

export const taxonomy: Foundation = {
  name: "taxonomy",
  title: "Generative models, a map",
  about:
    "How each family factorises p(x), what of it this app shows, and a Markov chain that is sampled.",
  lecture: "000",
  load: () => import("./figure.tsx"),
};
