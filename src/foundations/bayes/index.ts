import type { Foundation } from "../contract.ts";

export const bayes: Foundation = {
  name: "bayes",
  title: "Chain rule and Bayes’ rule",
  about:
    "Cut a square by the room and by what its image shows, and read P(bedroom | image) off its areas.",
  lecture: "000",
  load: () => import("./figure.tsx"),
};
