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
  formulas: async () => (await import("../formulas/index.ts")).formulas,
  best,
};
