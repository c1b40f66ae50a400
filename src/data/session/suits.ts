import { inferenceRules } from "../../engine/registry/allRules.ts";
import type { Choices } from "../../engine/session.ts";
import { quoted, refuse } from "../fault.ts";
import { modelFormats } from "./models.ts";

/** Checks that the rules are of use to the model. Throws a FileError that names the place. */
export function checkSuits({ model, inference, learning }: Choices, at: (part: string) => string) {
  const { discrete, blocks } = modelFormats[model.kind];
  if (inferenceRules[inference.kind].discrete && !discrete)
    refuse(at("inference.kind"), `${quoted(inference.kind)} needs a z that is one of a few labels`);
  const held = learning.kind === "closed-form" ? (learning.hold ?? []) : [];
  const stranger = held.findIndex((block) => !blocks.includes(block));
  if (stranger >= 0)
    refuse(
      at(`learning.hold[${stranger}]`),
      `is not one of ${blocks.map((block) => `"${block}"`).join(", ")}`,
    );
}
