import type { Editor } from "../../contract/editor.ts";
import type { VaeSpec } from "../spec.ts";
import type { Theta } from "../theta.ts";
import { controls, setControl, widthsIn } from "./controls.ts";
import { fields } from "./fields.ts";

export const editor: Editor<VaeSpec, Theta> = {
  fields,
  setFields: () => {
    throw new Error("The weights of a VAE are learnt, or drawn by their seed.");
  },
  drag: (_spec, theta) => theta,
  startAt: () => null,
  explain: () => ({ of: "point", shares: false, columns: [], rows: [], sum: "" }),
  settings: {
    controls,
    set: setControl,
    checked: async (_id, text) => {
      widthsIn(text);
    },
  },
  besides: () => [
    { id: "klPrior", name: "KL(q ‖ p(z))" },
    { id: "otherForm", name: "E_q[log p(x | z)] − KL(q ‖ p(z))" },
  ],
  adapt: () => null,
};
