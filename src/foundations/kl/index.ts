import type { Foundation } from "../contract.ts";

export const kl: Foundation = {
  name: "kl",
  title: "KL divergence",
  about:
    "Both directions side by side: bars, Gaussians, three that know no triangle, and a fit to two humps.",
  lecture: "000",
  load: () => import("./figure.tsx"),
};
