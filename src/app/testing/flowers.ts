import { normal, seeded } from "../../maths/random.ts";
import type { Points } from "../../models/shared/points.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { restore } from "../../store/files/restore.ts";
import { openPage } from "./page.tsx";

const page = await openPage();

const rng = seeded(6316);
/** Three groups in four columns, of which the last two tell them apart. */
export const flowers: readonly (readonly number[])[] = Array.from({ length: 150 }, (_, n) => {
  const group = n % 3;
  return [5 + 0.6 * group, 3.4 - 0.2 * group, 1.5 + 2.1 * group, 0.3 + 0.8 * group].map(
    (middle) => middle + 0.3 * normal(rng),
  );
});
export const COLUMNS = ["sepal length", "sepal width", "petal length", "petal width"];

/** Opens some of the columns, with a mixture of three. */
export async function open(columns: readonly number[], table = flowers): Promise<Points> {
  const points = pointsFromRows(table.map((row) => columns.map((c) => row[c] ?? Number.NaN)));
  const { choices } = page.lab.getState();
  const dataset = {
    points,
    columns: columns.map((c) => COLUMNS[c] ?? ""),
    labels: null,
    observed: null,
    truth: null,
    source: { kind: "points", name: "flowers" },
  } as const;
  const model = { ...choices.model, components: 3 } as typeof choices.model;
  const start = { kind: "k-means++", seed: 3 };
  await restore({ dataset, choices: { ...choices, model, start } }, null);
  await page.rest();
  await page.found("group", "Data plane");
  return points;
}

/** What the plane draws. */
export const all = (selector: string) => [
  ...document.querySelectorAll(`fieldset[aria-label='Data plane'] ${selector}`),
];
export const means = () => page.theta().means;
