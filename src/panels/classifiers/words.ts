import type { ParameterCount } from "../../classifiers/classify.ts";
import type { ClassifierKind } from "../../classifiers/contract.ts";
import type { Labelled } from "../../classifiers/labelled.ts";
import { className } from "../../data/className.ts";
import type { Dataset } from "../../data/dataset.ts";
import { count } from "../../maths/format.ts";
import { lensOf } from "../../store/lab/lens.ts";
import type { Lab } from "../../store/lab/state.ts";
import { shapeNames } from "../../views/points/raster/symbols.ts";

/** What each classifier is called. */
export const titles: Readonly<Record<ClassifierKind, string>> = {
  generative: "Generative",
  "naive-bayes": "Naive Bayes",
  logistic: "Logistic regression",
};

/** Which label is which class: "Class + is label 1 (circle), class − is label 2 (square)"; labels are called as in their file, or count from 1, as components do. */
export function classSentence({ codes, names }: Labelled, of: Pick<Dataset, "classes">): string {
  const parts = codes.map((code, k) => {
    const shape = shapeNames[code % shapeNames.length];
    return `${k === 0 ? "Class" : "class"} ${names[k]} is label ${className(of, code)} (${shape})`;
  });
  return `${parts.join(", ")}.`;
}

/** How many points have no part in it; "" where all have. */
export function leftOutSentence({ leftOut, gapped }: Labelled): string {
  const said = (points: number, lack: readonly [one: string, many: string]): string[] => {
    if (points === 0) return [];
    return [
      points === 1
        ? `1 point has ${lack[0]} and is left out.`
        : `${count(points)} points have ${lack[1]} and are left out.`,
    ];
  };
  return [...said(leftOut, ["no label", "no label"]), ...said(gapped, ["a gap", "gaps"])].join(" ");
}

/** Every entry, and in brackets the number with each symmetric matrix counted once: "13 (11)". */
export const sizeOf = ({ entries, free }: ParameterCount): string =>
  entries === free ? String(entries) : `${entries} (${free})`;

/** Why no boundary is drawn; null where they are. */
export function noBoundaries(s: Lab): string | null {
  if (!lensOf(s)) return null;
  const { dimensions } = s.dataset.points;
  if (dimensions > 2)
    return `Learnt from all ${dimensions} columns, a boundary is a surface among them and no line on the two shown: none is drawn.`;
  return "Boundaries are drawn where the plane is two columns of which no entry is missing.";
}
