import type { ClosedForm } from "../learning/closedForm.ts";
import type { Ecm } from "../learning/ecm.ts";
import type { Gradient } from "../learning/gradient.ts";
import { counted, type LearningWords, type Spoken, withPrior } from "./contract.ts";

export type AnyLearning = ClosedForm | Gradient | Ecm;

const closedForm: LearningWords<ClosedForm> = {
  learns: ({ hold = [] }, _t, blocks) => blocks.filter((block) => !hold.includes(block)),
  cycle: () => 1,
  next: (_choice, free, spoken) => {
    if (free.length === 0) return "nothing moves, as all of θ is held";
    const held = spoken.blocks.filter((block) => !free.includes(block));
    const made = byFormula(free, spoken);
    if (held.length === 0) return `${spoken.words.fit}${made}`;
    return `learn the ${free.join(" and ")}${made}; held: ${held.join(" and ")}`;
  },
};

const ecm: LearningWords<Ecm> = {
  learns: (_choice, t, blocks) => blocks.slice((t - 1) % blocks.length).slice(0, 1),
  cycle: (blocks) => blocks.length,
  next: (_choice, free, spoken) =>
    `learn the ${free.join(" and ")} alone${byFormula(free, spoken)}; the next comes after an E-step`,
};

const gradient: LearningWords<Gradient> = {
  learns: (_choice, _t, blocks) => blocks,
  cycle: () => 1,
  next: ({ steps, batch, backtracking }, free, spoken) => {
    const climbed = spoken.prior ? withPrior("ELBO", true) : "the bound";
    const each = steps === 1 ? "" : " each";
    const over = batch === null ? "" : ` over at most ${counted(batch, "point")}${each}`;
    const halved = backtracking ? ", halved while it falls" : "";
    return `take ${counted(steps, "step")} up the gradient of ${climbed}${over}${halved}${floorOf(free, spoken)}`;
  },
  stages: ({ steps, batch }) => [
    ...(batch === null ? [] : ["draw a batch"]),
    "find the slope",
    steps === 1 ? "step uphill" : `step uphill, ${steps} times`,
  ],
  tooFar: "The step was too long: it left the valid parameters. Take a smaller step size.",
};

/** What a prior and a floor make of a maximum by formula; with a slip in it, it is none. */
function byFormula(free: readonly string[], spoken: Spoken): string {
  const { prior, slip } = spoken;
  const aim = isSlipped(slip, free)
    ? ", with log p(θ) counted in"
    : `, maximising ${withPrior("ELBO", true)}`;
  return `${prior ? aim : ""}${floorOf(free, spoken)}`;
}

const floorOf = (free: readonly string[], { floor }: Spoken): string =>
  floor && free.includes(floor.block) ? floor.says : "";

/** Whether a slip is one of the formulas of these blocks. */
export const isSlipped = (slip: Spoken["slip"], blocks: readonly string[]): boolean =>
  slip !== null && slip.of !== "E" && slip.of.some((block) => blocks.includes(block));

/** What the M-steps are called: a row a rule. */
const rows: { readonly [C in AnyLearning as C["kind"]]: LearningWords<C> } = {
  "closed-form": closedForm,
  gradient,
  ecm,
};

export const learningWords = ({ kind }: AnyLearning): LearningWords<AnyLearning> => rows[kind];
