import type { Editor } from "../../contract/editor.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { best } from "./best.ts";
import { explain } from "./explain.ts";
import { fields, setFields } from "./fields.ts";

export const editor: Editor<PpcaSpec, PpcaTheta> = {
  fields,
  setFields,
  explain,
  against: ({ factors }, dimensions) =>
    factors < dimensions
      ? null
      : `has ${dimensions === 1 ? "one column" : `${dimensions} columns`}, but PPCA needs more of them than its ${factors === 1 ? "one factor" : `${factors} factors`}`,
  formulas: async () => (await import("../formulas/index.ts")).formulas,
  best,
};
