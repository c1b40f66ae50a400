import type { Editor } from "../../editor.ts";
import { best } from "../best.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { explain } from "./explain.ts";
import { fields, setFields } from "./fields.ts";

export const editor: Editor<PpcaSpec, PpcaTheta> = {
  controls: () => [],
  setControl: (_spec, id) => {
    throw new Error(`PPCA has no "${id}" to set.`);
  },
  safer: () => null,
  fields,
  setFields,
  match: () => [0],
  explain,
  levelled: () => null,
  inertia: () => null,
  determinants: () => null,
  stiffness: () => null,
  withStiffness: (_spec, theta) => theta,
  best,
  assignments: () => [],
};
