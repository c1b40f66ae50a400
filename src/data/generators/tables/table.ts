import type { Dataset } from "../../dataset.ts";
import type { TableRecipe } from "../../recipe.ts";
import { standardised } from "../../standardised.ts";
import type { Generator, RecipeField } from "../contract.ts";
import { round6 } from "../draw.ts";
import { names } from "../names.ts";

/** Measurements, class by class: the numbers of a row by spaces, rows by commas; NA is a gap. */
interface BuiltIn {
  readonly columns: readonly string[];
  readonly classes: readonly { readonly name: string; readonly rows: string }[];
}

const switches: readonly RecipeField[] = [
  { name: "standardised", label: "Standardised", type: "switch" },
  { name: "complete", label: "Only rows without a gap", type: "switch" },
];

interface Options {
  readonly about: string;
  readonly defaults: TableRecipe;
  /** Brings its numbers, which arrive when they are first asked for. */
  readonly bring: () => Promise<BuiltIn>;
}

/** A built-in table as a generator, of which nothing is drawn. */
export function tableGenerator({ about, defaults, bring }: Options): Generator<TableRecipe> {
  let table: BuiltIn | null = null;
  return {
    kind: defaults.generator,
    name: names[defaults.generator],
    about,
    defaults,
    fields: switches.filter(({ name }) => name in defaults),
    complete: (recipe) => recipe,
    load: async () => {
      table ??= await bring();
    },
    generate: (recipe) => {
      if (!table) throw new Error(`${names[defaults.generator]} has not arrived.`);
      return datasetOf(table, recipe);
    },
  };
}

function datasetOf({ columns, classes }: BuiltIn, recipe: TableRecipe): Dataset {
  const all = classes.flatMap(({ rows }, code) =>
    rows.split(",").map((row) => ({ code, numbers: row.trim().split(" ").map(Number) })),
  );
  const kept = recipe.complete ? all.filter(({ numbers }) => !numbers.some(Number.isNaN)) : all;
  const points = {
    size: kept.length,
    dimensions: columns.length,
    columns: columns.map((_, d) => Float64Array.from(kept, ({ numbers }) => numbers[d] as number)),
  };
  const scaled = recipe.standardised ? standardised(points).columns : points.columns;
  return {
    points: { ...points, columns: scaled.map((column) => column.map(round6)) },
    columns,
    labels: Int16Array.from(kept, ({ code }) => code),
    classes: classes.map(({ name }) => name),
    observed: null,
    source: { kind: "recipe", recipe },
    truth: null,
  };
}
