import type { ImagesAtHand } from "../../contract/drawn/latent.ts";
import type { Editor } from "../../contract/editor.ts";
import type { Formulas } from "../../contract/formulas.ts";
import { manifold } from "../manifold.ts";
import { isExact, isOfImages, noise, type VaeSpec } from "../spec.ts";
import type { Phi, Theta } from "../theta.ts";
import { unitsOf } from "../units.ts";
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
  besides: (spec) => [
    { id: "klPrior", name: "KL(q ‖ p(z))" },
    { id: "otherForm", name: "E_q[log p(x | z)] − KL(q ‖ p(z))" },
    ...(isExact(spec)
      ? [
          { id: "approximation", name: "approximation gap: ℓ − best q" },
          { id: "amortisation", name: "amortisation gap: best q − ELBO" },
        ]
      : []),
  ],
  images: async () =>
    (await import("../images/atHand.ts")).atHand as ImagesAtHand<VaeSpec, Theta, unknown>,
  networks: async (spec, theta, phi) =>
    (await import("./networks.ts")).writtenNetworks(spec, theta, phi as Phi),
  formulas: async () =>
    (await import("../formulas.ts")).formulas as Formulas<VaeSpec, Theta, unknown>,
  adapt: () => null,
  manifold: (spec, data, theta, phi) =>
    isExact(spec) ? manifold(spec, data, theta, phi as Phi) : null,
  inUnits: (spec, { points }) => {
    if (isOfImages(spec)) return spec;
    const { unit } = unitsOf(spec, points);
    const { variance, learn } = spec.noise ?? noise;
    return { ...spec, noise: { learn, variance: Number((variance * unit ** 2).toPrecision(1)) } };
  },
};
