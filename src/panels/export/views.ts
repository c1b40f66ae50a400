import type { Theme } from "../../views/palette.ts";
import { arranged, type Picture, pictureOf } from "../../views/picture/picture.ts";
import { themeNow } from "../theme.ts";
import { recoloured } from "./recoloured.ts";

/** Something of the page that can be taken as a picture. */
export interface View {
  readonly name: string;
  /** What it is made of: columns side by side, each from above. */
  readonly columns: readonly (readonly Element[])[];
}

const PLANE = '[aria-label="Data plane"]';
const CHART = '[aria-label="Log-likelihood and ELBO"]';

/** The views of the lab, or of the study in `dialog`. */
export function viewsIn(dialog: Element | null): View[] {
  const marked = [...(dialog ?? document).querySelectorAll("[data-picture]")].map((part) => ({
    name: part.getAttribute("data-picture") ?? "",
    columns: [[part]],
  }));
  if (dialog && marked.length < 2) return marked;
  if (dialog)
    return [...marked, { name: "All of them", columns: marked.flatMap((v) => v.columns) }];
  const [plane, chart] = [PLANE, CHART].map((one) => document.querySelector(one));
  if (!plane || !chart) return marked;
  // As they stand on the screen: side by side, or on a narrow one below each other.
  const beside = chart.getBoundingClientRect().left >= plane.getBoundingClientRect().right;
  const both = (name: string, more: readonly Element[]): View => ({
    name,
    columns: beside ? [[plane], [chart, ...more]] : [[plane, chart, ...more]],
  });
  return [
    { name: "Plane", columns: [[plane]] },
    { name: "Chart", columns: [[chart]] },
    ...marked,
    both("Plane and chart", []),
    ...marked.map(({ name, columns }) =>
      both(`Plane, chart and ${name.toLowerCase()}`, columns.flat()),
    ),
  ];
}

export const grounds = ["white", "light", "dark"] as const;
/** White paper, or nothing behind the drawing, which is then made for a light slide or for a dark one. */
export type Ground = (typeof grounds)[number];

/** A view as it is on the screen, as a picture on this ground. */
export async function take(
  { name, columns }: View,
  ground: Ground,
  { hidden, whole } = { hidden: "", whole: false },
): Promise<Picture> {
  const theme: Theme = ground === "dark" ? "dark" : "light";
  const screen = themeNow();
  const transparent = ground !== "white";
  const known = new Map<Uint32Array, Uint32Array>();
  if (theme !== screen)
    for (const part of columns.flat())
      for (const [from, to] of await recoloured(part, theme)) known.set(from, to);
  const taking = { screen, theme, transparent, recoloured: known, hidden, whole };
  const stacks = columns.map((parts) =>
    arranged(
      name,
      parts.map((part) => pictureOf(part, taking)),
      "column",
    ),
  );
  return arranged(name, stacks, "row");
}
