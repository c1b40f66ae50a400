import { tableGenerator } from "./tables/table.ts";

export const iris = tableGenerator({
  about: "150 irises of three species, four lengths in cm (Fisher 1936).",
  defaults: { generator: "iris", standardised: false },
  bring: async () => (await import("./tables/iris.ts")).iris,
});
