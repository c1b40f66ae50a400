import type { Foundation } from "../contract.ts";

export const jensen: Foundation = {
  name: "jensen",
  title: "Jensen’s inequality, and the bound",
  about:
    "log E[x] over E[log x] on the curve, for two values, for many, and for one point of a mixture.",
  lecture: "001",
  load: () => import("./figure.tsx"),
};
