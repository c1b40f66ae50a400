import type { Choices } from "../../../engine/registry/session.ts";
import { withLogPrior } from "../../../engine/run/frame.ts";
import { clusters, clustersStart } from "../../../engine/testing/clusters.ts";
import { everyPair } from "../../../engine/testing/everyPair.ts";
import type { KnownFrame as Frame } from "../../../engine/testing/run.ts";
import { runFor } from "../../../engine/testing/run.ts";
import type { Data } from "../../../models/contract/kernel.ts";
import { hasGaps } from "../../../models/shared/gaps/hasGaps.ts";
import { pointsFromRows, rowsOf } from "../../../models/shared/points.ts";
import { caseOf } from "../../../models/testing/cases.ts";
import { eWhyOf, mWhyOf } from "../../../rules/words/why.ts";
import { spokenOf } from "../../../store/lab/spoken.ts";
import { type Chain, eChain, mChain } from "../../../views/chart/why/chain.ts";
import { eWhySaid, mWhySaid } from "../../../views/chart/why/why.ts";
import { sentenceOf } from "../../../views/chart/words/sentence.ts";

const labels = [
  null,
  Int16Array.from({ length: 60 }, (_, n) => (n % 4 === 0 ? n % 3 : -1)),
  Int16Array.from({ length: 60 }, (_, n) => n % 3),
];

/** The same points, every fourth without its first entry. */
const gapped = pointsFromRows(
  rowsOf(clusters(60).points).map((row, n) => (n % 4 === 1 ? row.with(0, Number.NaN) : row)),
);

export interface Told {
  readonly choices: Choices;
  readonly before: Frame;
  readonly frame: Frame;
  readonly what: string;
  readonly why: string;
  readonly chain: Chain | null;
}

/** Every half-step of a run, with all that is said of it. */
function toldOf(data: Data, choices: Choices): Told[] {
  const { frames } = runFor(data, choices, 6);
  const spoken = spokenOf(choices, data.observed ?? null, hasGaps(data.points));
  return frames.slice(1).map((frame, i) => {
    const before = frames[i] as Frame;
    const [from, to] = [withLogPrior(before), withLogPrior(frame)];
    const e = eWhyOf(spoken, choices, frame.iteration);
    const m = mWhyOf(spoken, choices, frame.iteration);
    const isE = frame.phase === "E";
    return {
      choices,
      before,
      frame,
      what: sentenceOf(from, to),
      why: isE ? eWhySaid(e, from, to) : mWhySaid(m, from, to),
      chain: isE ? eChain(e, before, frame) : mChain(m, e, before, frame),
    };
  });
}

/** Model by model and pair by pair, as far as the words differ. */
export const all: readonly Told[] = everyPair()
  .filter(({ choices: { model } }, i) => model.kind !== "gaussian-mixture" || i % 7 === 0)
  .flatMap(({ choices }, i) => {
    if (choices.model.kind !== "gaussian-mixture") {
      const { spec, data, theta } = caseOf(choices.model.kind);
      return toldOf({ points: data.points }, { ...choices, model: spec, start: theta });
    }
    const observed = labels[i % labels.length];
    const whole = { ...clusters(60), ...(observed && { observed }) };
    // Every other rule in turn meets rows with missing entries, with each kind of labels.
    const data = i % 2 === 0 ? whole : { ...whole, points: gapped };
    const { inference } = choices;
    const brushed = Int16Array.from({ length: 60 }, (_, n) => (n < 9 ? 1 : -1));
    const own =
      inference.kind === "by-hand" && inference.brushed.some((k) => k >= 0)
        ? { ...inference, brushed }
        : inference;
    return toldOf(data, { ...choices, inference: own, start: clustersStart });
  });

export const failing = (holds: (told: Told) => boolean, of: (told: Told) => boolean = () => true) =>
  all
    .filter((told) => of(told) && !holds(told))
    .slice(0, 3)
    .map(({ choices, frame, what, why, chain }) => ({
      choices: JSON.stringify(choices.inference) + JSON.stringify(choices.learning),
      model: JSON.stringify(choices.model),
      at: `${frame.phase}${frame.iteration}`,
      what,
      why,
      chain: JSON.stringify(chain),
    }));

const { abs } = Math;
/** What a text with so many digits may be off by. */
export const slack = (text: string, value: number) =>
  1e-9 * (1 + abs(value)) + 0.51 * 10 ** -(text.split(".")[1]?.match(/^\d+/)?.[0].length ?? 0);
