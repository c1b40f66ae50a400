import { seeded } from "../../../maths/random.ts";
import type { Lesson } from "../../contract/rule.ts";
import type { Ascent } from "../rules.ts";
import type { LogDensitySpec } from "../spec.ts";
import type { Phi, Stats, Theta } from "../theta.ts";
import { swept } from "./coordinate.ts";
import { moved } from "./coordinates.ts";
import { inFamily } from "./family.ts";
import { gradientBy } from "./gradient.ts";
import type { Posed } from "./posed.ts";

/** φ after an E-step of one of the rules that move it. */
export function* step(
  choice: { readonly kind: string },
  { spec, theta, phi, seed, iteration }: Lesson<LogDensitySpec, Theta, Stats, Phi>,
  on: Posed,
): Generator<void, Phi> {
  const { family } = spec;
  switch (choice.kind) {
    case "ascent": {
      const { stepSize, steps, estimate, samples } = choice as Ascent;
      const target = on.at(theta);
      const rng = seeded(seed, iteration);
      let now = phi;
      for (let i = 0; i < steps; i++) {
        const gradient = gradientBy(estimate, samples, target, family, now, rng);
        now = moved(family, now, gradient, stepSize);
        yield;
      }
      return now;
    }
    case "coordinate":
      return yield* swept(on.at(theta), family, phi);
    case "forward-kl":
      return inFamily(family, on.massAt(theta));
    default:
      throw new Error(`There is no rule "${choice.kind}" for a log-density.`);
  }
}
