import type { Spoken } from "../../models/contract/words.ts";

/** What is climbed: `line` names ℓ or 𝓛. */
export const withPrior = (line: string, prior: boolean): string =>
  prior ? `${line} + log p(θ)` : line;

export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

export const holdsPosterior = (whom: string): string => `${whom} now holds its posterior`;

/** What a maximum over some blocks of θ is the top of. */
export function topOver(free: readonly string[], { blocks, prior }: Spoken): string {
  const over = free.length === blocks.length ? "" : ` over the ${free.join(" and ")} alone`;
  return `the M-step takes the top of ${withPrior("the bound", prior)}${over}`;
}

/** What a prior and a floor make of a maximum by formula; with a slip in it, it is none. */
export function byFormula(free: readonly string[], spoken: Spoken): string {
  const { prior, slip } = spoken;
  const aim = isSlipped(slip, free)
    ? ", with log p(θ) counted in"
    : `, maximising ${withPrior("ELBO", true)}`;
  return `${prior ? aim : ""}${floorOf(free, spoken)}`;
}

export const floorOf = (free: readonly string[], { floor }: Spoken): string =>
  floor && free.includes(floor.block) ? floor.says : "";

/** Whether a slip is one of the formulas of these blocks. */
export const isSlipped = (slip: Spoken["slip"], blocks: readonly string[]): boolean =>
  slip !== null && slip.of !== "E" && slip.of.some((block) => blocks.includes(block));
