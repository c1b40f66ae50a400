import * as v from "valibot";
import { check, checkKind, checkObject, listOf, numberIn, oneOf } from "../../checks/check.ts";
import { refuse, within } from "../../checks/fault.ts";
import { seed } from "../../checks/start.ts";
import type { Format } from "../contract/format.ts";
import { bounds, decoders, startKinds } from "./limits.ts";
import { networksOf } from "./networks.ts";
import { noise, type VaeSpec } from "./spec.ts";

const widths = v.pipe(
  listOf(numberIn(bounds.width)),
  v.maxLength(bounds.layers, `has more than ${bounds.layers} layers`),
);

const spec = v.strictObject({
  kind: v.literal("vae"),
  latent: v.exactOptional(v.picklist([1, 2], "is neither 1 nor 2")),
  hidden: v.optional(widths, [16]),
  encoder: v.exactOptional(v.strictObject({ hidden: widths })),
  decoder: v.optional(oneOf(decoders), "gaussian"),
  noise: v.exactOptional(
    v.strictObject({
      variance: v.optional(numberIn(bounds.variance), noise.variance),
      learn: v.optional(v.boolean("is not true or false"), noise.learn),
    }),
  ),
});

const rule = v.strictObject({ kind: v.string(), seed: v.optional(seed, 1) });
const rules = Object.fromEntries(startKinds.map((kind) => [kind, rule]));

export const format: Format<VaeSpec> = {
  defaultStart: { kind: "random-weights", seed: 1 },
  spec(value, place) {
    const { noise: stated, latent, ...read } = check(spec, value, place);
    if (read.decoder !== "bernoulli") {
      // ℓ of points is by quadrature over z, which is one number.
      if (latent === 2)
        refuse(within(place, "latent"), "is 2, though the z of points is one number");
      return { ...read, latent: 1, noise: stated ?? noise };
    }
    if (stated) refuse(within(place, "noise"), "is given, though a Bernoulli decoder has none");
    if (latent === 1)
      refuse(within(place, "latent"), "is 1, though the z of an image is two numbers");
    return { ...read, latent: 2 };
  },
  start(value, place) {
    const given = checkObject(value, place);
    const [stranger] = Object.keys(given).filter((name) => name !== "kind" && name !== "seed");
    if (stranger !== undefined)
      refuse(
        within(place, stranger),
        "is not a known field: a VAE starts from a seed, not from weights",
      );
    return checkKind(rules, value, place);
  },
  sizes: (of, dimensions) => ({
    decoder: [networksOf(of, dimensions).decoder.size],
    encoder: [networksOf(of, dimensions).encoder.size],
  }),
};
