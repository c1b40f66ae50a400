import type { Foundation } from "../contract.ts";

export const counting: Foundation = {
  name: "counting",
  title: "Counting: why structure",
  about:
    "Small binary images, and how many numbers a distribution over them needs to say them and no others.",
  lecture: "000",
  load: () => import("./figure.tsx"),
};
