import { quoted, refuse } from "../../checks/fault.ts";
import type { Choices } from "../../engine/registry/session.ts";
import { allowsInference, allowsLearning } from "../../engine/registry/suits.ts";
import { kindOf } from "../../models/kinds.ts";

interface Suited extends Pick<Choices, "model" | "learning"> {
  readonly inference: Pick<Choices["inference"], "kind">;
}

/** Checks that the rules are of use to the model. Throws a FileError that names the place. */
export function checkSuits({ model, inference, learning }: Suited, at: (part: string) => string) {
  const { blocks, title } = kindOf(model);
  if (!allowsInference(model, inference.kind))
    refuse(at("inference.kind"), `${quoted(inference.kind)} needs a z that is one of a few labels`);
  if (!allowsLearning(model, learning.kind))
    refuse(
      at("learning.kind"),
      `${quoted(learning.kind)} needs gradients, which ${title} has none of`,
    );
  const held = learning.kind === "closed-form" ? (learning.hold ?? []) : [];
  const stranger = held.findIndex((block) => !blocks.includes(block));
  if (stranger >= 0)
    refuse(
      at(`learning.hold[${stranger}]`),
      `is not one of ${blocks.map((block) => `"${block}"`).join(", ")}`,
    );
}
