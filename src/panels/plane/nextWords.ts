import type { Choices } from "../../engine/session.ts";
import type { AnyKind } from "../../models/kinds.ts";
import type { AnyPicture } from "../../models/picture.ts";

type Model = Pick<AnyPicture<never>, "words"> & Pick<AnyKind, "blocks">;

/** What the E-step of iteration t does by the rule chosen, after "Next: E-step:". */
export function eStepWords({ words }: Model, { inference }: Choices, iteration: number): string {
  switch (inference.kind) {
    case "hard":
      return "give each point to its likeliest component alone";
    case "monte-carlo":
      return `draw ${counted(inference.samples, "component")} for each point from what it believes`;
    case "tempered": {
      const { beta, growth } = inference;
      const power = beta * growth ** (iteration - 1);
      return power < 1
        ? `${words.eStep}, its belief flattened by β = ${Number(power.toPrecision(3))}`
        : words.eStep;
    }
    case "exact":
    case "by-hand":
      return words.eStep;
  }
}

/** What the M-step of iteration t does by the rule chosen, after "Next: M-step:". */
export function mStepWords(
  { words, blocks }: Model,
  { learning }: Choices,
  iteration: number,
): string {
  switch (learning.kind) {
    case "ecm":
      return `learn the ${blocks[(iteration - 1) % blocks.length]} alone; the next comes after an E-step`;
    case "gradient": {
      const { steps, batch } = learning;
      const over = batch === null ? "" : ` over ${counted(batch, "point")} each`;
      return `take ${counted(steps, "step")} up the gradient of the bound${over}`;
    }
    case "closed-form": {
      const held = blocks.filter((block) => learning.hold?.includes(block));
      if (held.length === 0) return words.mStep;
      const free = blocks.filter((block) => !held.includes(block));
      if (free.length === 0) return "nothing moves, as all of θ is held";
      return `learn the ${free.join(" and ")}; held: ${held.join(" and ")}`;
    }
  }
}

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
