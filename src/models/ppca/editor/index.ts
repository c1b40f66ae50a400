import type { Editor } from "../../contract/editor.ts";
import { drag } from "../hands/drag.ts";
import { marginal } from "../hands/marginal.ts";
import { startAt } from "../hands/startAt.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { best } from "./best.ts";
import { explain } from "./explain.ts";
import { fields, setFields } from "./fields.ts";

export const editor: Editor<PpcaSpec, PpcaTheta> = {
  fields,
  setFields,
  drag,
  startAt,
  explain,
  formulas: async () => (await import("../formulas/index.ts")).formulas,
  marginal,
  best,
};
