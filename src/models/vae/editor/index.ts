import type { ImagesAtHand } from "../../contract/drawn/latent.ts";
import type { Editor } from "../../contract/editor.ts";
import type { VaeSpec } from "../spec.ts";
import type { Phi, Theta } from "../theta.ts";
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
  images: async () =>
    (await import("../images/atHand.ts")).atHand as ImagesAtHand<VaeSpec, Theta, unknown>,
  networks: async (spec, theta, phi) =>
    (await import("./networks.ts")).writtenNetworks(spec, theta, phi as Phi),
  adapt: () => null,
};
