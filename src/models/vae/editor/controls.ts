import { within } from "../../../checks/bounds.ts";
import type { Control } from "../../contract/picture.ts";
import { bounds, decoders } from "../limits.ts";
import { type Decoder, noise, type VaeSpec } from "../spec.ts";

const decoderNames: { readonly [D in Decoder]: string } = {
  gaussian: "network, Gaussian noise",
  linear: "linear, Gaussian noise (PPCA)",
  bernoulli: "network, Bernoulli",
};

/** Widths as they are typed: "16" or "16, 8"; nothing, and the map is affine. */
const typed = (hidden: readonly number[]): string => hidden.join(", ");

export function controls(spec: VaeSpec): Control[] {
  const { hidden, encoder, decoder, noise: stated } = spec;
  const { variance, learn } = stated ?? noise;
  const noiseControls: Control[] = [
    {
      kind: "number",
      id: "variance",
      label: learn ? "Noise σ² at the start" : "Noise σ²",
      value: variance,
      help: "In the units of the data, squared.",
      slider: [0.01, 1, 0.01],
    },
    {
      kind: "choice",
      id: "learn",
      label: "σ² is",
      value: learn ? "learnt" : "held",
      options: [
        { value: "learnt", label: "learnt with θ" },
        { value: "held", label: "held" },
      ],
      help: "Held too large, q has nothing to gain from x and becomes the prior.",
    },
  ];
  const decoderControl: Control = {
    kind: "choice",
    id: "decoder",
    label: "Decoder p(x | z)",
    value: decoder,
    options: decoders
      .filter((each) => each !== "bernoulli")
      .map((value) => ({ value, label: decoderNames[value] })),
    help: "What a z makes of itself: f(z), with noise about it.",
  };
  return [
    // Of images there is one decoder alone.
    ...(decoder === "bernoulli" ? [] : [decoderControl]),
    {
      kind: "text",
      id: "hidden",
      label: "Hidden layers",
      value: typed(hidden),
      help: `Widths of tanh layers of decoder and encoder, as 16 or 16, 8: up to ${bounds.layers} layers, 1 to ${bounds.width.most} wide; none: affine.`,
    },
    {
      kind: "text",
      id: "encoder",
      label: "Those of the encoder",
      value: typed(encoder?.hidden ?? hidden),
      help: "Others than the decoder’s: too few, and the amortisation gap stays.",
    },
    ...(decoder === "bernoulli" ? [] : noiseControls),
  ];
}

/** Throws with a sentence where the value is none the control can have. */
export function setControl(spec: VaeSpec, id: string, value: string | number): VaeSpec {
  const { variance, learn } = spec.noise ?? noise;
  switch (id) {
    case "decoder": {
      const decoder = decoders.find((one) => one === value) ?? spec.decoder;
      return { ...spec, decoder };
    }
    case "hidden":
      return { ...spec, hidden: widthsIn(String(value)) };
    case "encoder": {
      const hidden = widthsIn(String(value));
      const { encoder: _, ...rest } = spec;
      return typed(hidden) === typed(spec.hidden) ? rest : { ...rest, encoder: { hidden } };
    }
    case "variance":
      return {
        ...spec,
        noise: { learn, variance: within("σ²", Number(value), bounds.variance) },
      };
    case "learn":
      return { ...spec, noise: { variance, learn: value === "learnt" } };
    default:
      throw new Error(`A VAE has no ${id}.`);
  }
}

/** Throws with a sentence. */
export function widthsIn(text: string): readonly number[] {
  const parts = text.split(/[\s,;+]+/).filter((part) => part !== "");
  if (parts.length > bounds.layers)
    throw new Error(`There are at most ${bounds.layers} hidden layers.`);
  return parts.map((part) => within("A width", Number(part), bounds.width));
}
