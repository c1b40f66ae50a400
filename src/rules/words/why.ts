import type { Spoken } from "../../models/contract/words.ts";
import { inferenceOf, learningOf, type Pair } from "../loaded.ts";
import { floorOf, isSlipped } from "./phrases.ts";

/** Why an E-step of iteration t leaves the bound where it does, before its numbers are known. */
export interface EWhy {
  /** What q is now, as "each point now holds its posterior". */
  readonly now: string;
  /** What the gap is, where one is left. */
  readonly short: string;
  /** Why it may lower the bound, in a sentence; null where it is promised not to. */
  readonly may: string | null;
  /** Whether q is the labels, all of them observed. */
  readonly given: boolean;
  /** What its posterior is of: "z | x". */
  readonly posterior: string;
}

/** Why an M-step of iteration t does what it does to the bound. */
export interface MWhy {
  /** How it raises the bound of q, as "the M-step takes the top of the bound"; null where nothing moves. */
  readonly lifts: string | null;
  /** Why it may lower the bound, in a sentence; null where it is promised not to. */
  readonly may: string | null;
  /** What is wrong on purpose in it; null where nothing is. */
  readonly slip: string | null;
  /** Whether q is the labels, all of them observed. */
  readonly given: boolean;
}

export function eWhyOf(spoken: Spoken, { inference }: Pair, iteration: number): EWhy {
  const { words, observed, slip, missing } = spoken;
  const given = observed === "all" && !missing;
  const { now, short, may } = inferenceOf(inference).words;
  const posterior = words.one?.given ?? (missing ? "z, x_m | x_o" : "z | x");
  const whom = observed === "some" ? "each unlabelled point" : "each point";
  if (observed === "all") {
    const labels = given
      ? "q is the labels, all of them observed"
      : "q is the labels, and of each missing entry its posterior";
    return { now: labels, short, may: null, given, posterior };
  }
  const said = now(inference, iteration, words, whom);
  if (slip?.of === "E")
    return {
      now: `${said}, with the slip ${slip.says}`,
      short: "the KL of the slip",
      may: "A wrong q may lower the bound, but none lifts it above ℓ.",
      given,
      posterior,
    };
  return { now: said, short, may: may(inference, iteration), given, posterior };
}

export function mWhyOf(spoken: Spoken, { inference, learning }: Pair, iteration: number): MWhy {
  const { blocks, floor, slip, observed, missing } = spoken;
  const { learns, lifts, may } = learningOf(learning).words;
  const free = learns(learning, iteration, blocks);
  const added =
    floor && !floor.maximises && free.includes(floor.block)
      ? `The step ends${floorOf(free, spoken)}, and that leaves the top of the bound: nothing is promised.`
      : null;
  return {
    lifts: free.length === 0 ? null : lifts(learning, free, spoken),
    may: may(learning) ?? added ?? inferenceOf(inference).words.may(inference, iteration),
    slip: isSlipped(slip, free) ? (slip?.says ?? null) : null,
    given: observed === "all" && !missing,
  };
}
