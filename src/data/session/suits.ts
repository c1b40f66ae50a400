import { inferenceRules } from "../../engine/registry/allRules.ts";
import type { Spec } from "../../engine/registry/spec.ts";
import type { Choices } from "../../engine/session.ts";
import { quoted, refuse } from "../fault.ts";
import type { ModelFormat } from "./modelFormat.ts";
import { modelFormats } from "./models.ts";

interface Suited extends Pick<Choices, "model" | "learning"> {
  readonly inference: Pick<Choices["inference"], "kind">;
}

/** Checks that the rules are of use to the model. Throws a FileError that names the place. */
export function checkSuits({ model, inference, learning }: Suited, at: (part: string) => string) {
  const format: ModelFormat<Spec> = modelFormats[model.kind];
  const { blocks } = format;
  if (inferenceRules[inference.kind].discrete && format.components(model) === null)
    refuse(at("inference.kind"), `${quoted(inference.kind)} needs a z that is one of a few labels`);
  const held = learning.kind === "closed-form" ? (learning.hold ?? []) : [];
  const stranger = held.findIndex((block) => !blocks.includes(block));
  if (stranger >= 0)
    refuse(
      at(`learning.hold[${stranger}]`),
      `is not one of ${blocks.map((block) => `"${block}"`).join(", ")}`,
    );
}
