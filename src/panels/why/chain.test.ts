import { expect, test } from "vitest";
import { withLogPrior } from "../../engine/run/frame.ts";
import { klGap } from "../../engine/run/klGap.ts";
import { numberRead } from "../../maths/testing/read.ts";
import { levelsOf } from "../../views/chart/words/levels.ts";
import { all, failing, slack, type Told } from "./testing/told.ts";

const { abs } = Math;

test("every number of the why is one of the sentence or of the chain", () => {
  const numbers = (text: string) =>
    text.match(/(?<![₀-₉\d.])\d+\.\d+(?: × 10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)?/g) ?? [];
  expect(
    failing(({ what, why, chain, choices }) => {
      const known = new Set([
        ...numbers(what),
        ...(chain?.links.flatMap(({ difference }) => numbers(difference)) ?? []),
        ...numbers(/by at most (.*)\.$/.exec(why)?.[0] ?? ""),
        ...numbers(`${choices.model.kind === "gaussian-mixture" && JSON.stringify(choices.model)}`),
      ]);
      const said = why.replace(/β = \S+|slip .*|then add \S+/g, "");
      return numbers(said).every((number) => known.has(number));
    }),
  ).toEqual([]);
});

test("differences of the chain add up to the whole, values differ by them, signs are theirs", () => {
  const holds = ({ chain, frame, before }: Told): boolean => {
    if (!chain) return frame.phase === "E" && before.elbo === null;
    const drops = chain.links.map(({ difference }) => numberRead(difference));
    const values = chain.terms.map(({ value }) => numberRead(value));
    const exact = drops.every((drop) => drop === 0 || abs(drop) >= 1e-4);
    const scale = 1e-9 * Math.max(1, ...values.map(abs));
    const steps = drops.every((drop, i) => {
      const between = (values[i] ?? 0) - (values[i + 1] ?? 0);
      return !exact || abs(between - drop) < scale;
    });
    const signs = chain.links.every(({ sign }, i) => {
      const drop = drops[i] ?? 0;
      return sign === (drop === 0 ? "=" : drop > 0 ? "≥" : "<");
    });
    const total = /= ([^,:]*?)(?:[,:]|\. The)/.exec(chain.so)?.[1];
    const sum = drops.reduce((a, b) => a + b, 0);
    return (
      steps &&
      signs &&
      (total === undefined || abs(numberRead(total) - sum) < 1e-9 * (1 + abs(sum)))
    );
  };
  expect(failing(holds)).toEqual([]);
  expect(all.filter(({ chain }) => chain?.links.length === 3).length).toBeGreaterThan(500);
});

/** The values of the chain as the readouts had them at its two frames. */
function readOff({ frame, before }: Told): string[] {
  const [now, then] = [levelsOf(frame), levelsOf(before)];
  const values = [now.logLikelihood, now.elbo, then.elbo];
  return frame.phase === "M" ? [...values, then.logLikelihood] : values;
}

test("each value of the chain is its readout, wherever that has as many digits", () => {
  const valuesOf = ({ chain }: Told) => chain?.terms.map(({ value }) => value) ?? [];
  const digits = (texts: readonly string[]) => texts.map((text) => text.split(".")[1]?.length);
  const comparable = (told: Told) =>
    // log p(θ) has a readout of its own.
    told.frame.logPrior === 0 && String(digits(valuesOf(told))) === String(digits(readOff(told)));
  expect(all.filter(comparable).length).toBeGreaterThan(300);
  expect(failing((told) => String(valuesOf(told)) === String(readOff(told)), comparable)).toEqual(
    [],
  );
});

test("the differences are those of the run", () => {
  // Units of the last digit: a level may be off by one, as it is ℓ less the gap, each rounded.
  const near = (text: string, value: number, at: number, off = 1) =>
    abs(numberRead(text) - value) <= 2 * off * slack(text, at) + 1e-3 * abs(value);
  expect(
    failing(
      ({ chain, before, frame }) => {
        const [kl, rise, opened] = chain?.links ?? [];
        const { logLikelihood: at } = frame;
        const up = (withLogPrior(frame).elbo ?? 0) - (withLogPrior(before).elbo ?? 0);
        return (
          near(kl?.difference ?? "", klGap(frame) ?? 0, at) &&
          near(rise?.difference ?? "", up, at, 2) &&
          near(opened?.difference ?? "", -(klGap(before) ?? 0), at)
        );
      },
      ({ frame }) => frame.phase === "M",
    ),
  ).toEqual([]);
});
