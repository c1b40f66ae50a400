import type { Picture, Words } from "../../contract/picture.ts";
import { noise, type VaeSpec } from "../spec.ts";

export const words: Words = {
  ask: () => "move the encoder up the ELBO",
  fit: "move the decoder up the ELBO",
  weigh: "encode each point",
  mStages: [{ name: "move the decoder", block: "decoder" }],
  past: "",
};

const layers = (hidden: readonly number[]): string =>
  hidden.length === 0 ? "affine" : hidden.join(" + ");

/** As "z ∈ ℝ, 16 tanh, Gaussian, σ² learnt". */
export function summary({ latent, hidden, encoder, decoder, noise: stated }: VaeSpec): string {
  const space = latent === 1 ? "z ∈ ℝ" : "z ∈ ℝ²";
  const f =
    decoder === "linear" ? "linear" : `${layers(hidden)}${hidden.length > 0 ? " tanh" : ""}`;
  const own = encoder ? `, encoder ${layers(encoder.hidden)}` : "";
  if (decoder === "bernoulli") return `${space}, ${f}${own}, Bernoulli`;
  const { variance, learn } = stated ?? noise;
  return `${space}, ${f}${own}, σ² ${learn ? "learnt" : `= ${variance}`}`;
}

export const starts = [{ kind: "random-weights", label: "random weights" }];

export const terms = (): readonly string[] => ["E_q[log p(z)]", "E_q[log p(x | z)]", "H(q)"];

export const ended: Picture<VaeSpec, unknown>["ended"] = () =>
  "The weights left the numbers: the last frame that has some is shown. A smaller step size stays in them.";
