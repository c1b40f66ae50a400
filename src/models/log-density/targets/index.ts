import type { Data } from "../../contract/kernel.ts";
import type { LogDensitySpec } from "../spec.ts";
import { type Tape, targetOfTape } from "../typed/tape.ts";
import type { Target } from "./contract.ts";
import { likelihood } from "./logistic.ts";
import { numberOf } from "./numbers.ts";
import { shapes } from "./shapes.ts";

/** What a typed expression comes to; it arrives with the kernel of a typed target. */
export type Parse = (expression: string) => Tape;

/** log p̃, or with a prior log p(D | w). Throws Error with a sentence where what was typed is none. */
export function fitOf({ target }: LogDensitySpec, data: Data, parse: Parse | null): Target {
  if (target.kind === "logistic") return likelihood(data);
  if (target.kind !== "typed") return shapes[target.kind]((name) => numberOf(target, name));
  if (!parse) throw new Error("What reads a typed target has not arrived.");
  return targetOfTape(parse(target.expression));
}
