import { tableGenerator } from "./tables/table.ts";

export const penguins = tableGenerator({
  about:
    "344 penguins of three species, four measurements in mm and g; of two birds there are none (Palmer Station LTER; Gorman, Williams & Fraser 2014).",
  defaults: { generator: "penguins", standardised: true, complete: false },
  bring: async () => (await import("./tables/penguins.ts")).penguins,
});
