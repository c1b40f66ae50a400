import { MAX_LABEL } from "../limits.ts";

/** Collects the labels of rows and codes them. */
export interface LabelColumn {
  /** Takes the label of the next row, "" for none; false where there are too many kinds. */
  add(label: string): boolean;
  /** A code per row, −1 for none; null where no row has a label. */
  codes(): Int16Array | null;
}

/** Whole numbers from 0 keep their value; other labels are numbered as they first appear. */
export function newLabelColumn(): LabelColumn {
  const kinds = new Map<string, number>();
  const rows: number[] = [];
  return {
    add(label) {
      let code = label === "" ? -1 : kinds.get(label);
      if (code === undefined) {
        code = kinds.size;
        kinds.set(label, code);
      }
      rows.push(code);
      return kinds.size <= MAX_LABEL + 1;
    },
    codes() {
      if (kinds.size === 0) return null;
      const names = [...kinds.keys()];
      const numbered = names.every((name) => /^\d{1,4}$/.test(name) && Number(name) <= MAX_LABEL);
      const codeOf = names.map((name, code) => (numbered ? Number(name) : code));
      return Int16Array.from(rows, (code) => codeOf[code] ?? -1);
    },
  };
}
