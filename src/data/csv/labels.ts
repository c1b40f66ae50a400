import { MAX_LABEL } from "../../checks/limits.ts";
import { isMissing, kindOf, numberIn } from "./cells/number.ts";

/** The labels of all rows. */
interface Labels {
  /** A code per row, −1 for none. */
  readonly codes: Int16Array;
  /** What each code is called. */
  readonly classes: readonly string[];
}

/** Collects the labels of rows, which are names, and codes them. */
interface LabelColumn {
  /** Takes the label of the next row; false where there are too many kinds. */
  add(label: string): boolean;
  /** Codes in the order of the numbers, or, where a label is no number, as they first appear; null where no row has a label. */
  coded(): Labels | null;
}

export function newLabelColumn(): LabelColumn {
  const kinds = new Map<string, number>();
  const rows: number[] = [];
  return {
    add(label) {
      let code = isMissing(label) ? -1 : kinds.get(label);
      if (code === undefined) {
        code = kinds.size;
        kinds.set(label, code);
      }
      rows.push(code);
      return kinds.size <= MAX_LABEL + 1;
    },
    coded() {
      if (kinds.size === 0) return null;
      const classes = inOrder([...kinds.keys()]);
      const codeOf = new Map(classes.map((name, code) => [kinds.get(name), code]));
      return { codes: Int16Array.from(rows, (kind) => codeOf.get(kind) ?? -1), classes };
    },
  };
}

function inOrder(names: readonly string[]): readonly string[] {
  const values = new Map(names.map((name) => [name, numberIn(name, ".") ?? Number.NaN]));
  if (names.some((name) => kindOf(name) === "text" || Number.isNaN(values.get(name)))) return names;
  return names.toSorted((a, b) => (values.get(a) ?? 0) - (values.get(b) ?? 0));
}
