import { expect, test } from "vitest";
import { withLogPrior } from "../../engine/run/frame.ts";
import { klGap } from "../../engine/run/klGap.ts";
import type { KnownFrame as Frame } from "../../engine/testing/run.ts";
import { numberRead } from "../../maths/testing/read.ts";
import { all, failing, slack, type Told } from "./testing/told.ts";

const { abs } = Math;

test("every half-step has its why, in few words, without a number that is none", () => {
  expect(all.length).toBeGreaterThan(2000);
  expect(
    failing(
      ({ why }) =>
        /^[A-Zθ].*\.$/.test(why) && why.length < 290 && !/NaN|undefined|∞|null/.test(why),
    ),
  ).toEqual([]);
});

const lineAt = (frame: Frame) => withLogPrior(frame).logLikelihood ?? Number.NaN;

test("where ℓ is said not to be able to fall it does not, and where it may, by no more than is said", () => {
  const falls = ({ before, frame }: Told) => lineAt(before) - lineAt(frame);
  const rounding = ({ before, frame }: Told) =>
    1e-10 * (1 + abs(frame.logLikelihood)) + (before.rounding ?? 0) + (frame.rounding ?? 0);
  expect(
    failing(
      (told) => falls(told) <= rounding(told),
      ({ why }) => /can’t fall\.$|did not fall\.$/.test(why),
    ),
  ).toEqual([]);
  const most = /by at most (\S+(?: × \S+)?)\.$/;
  const may = all.filter(({ why }) => most.test(why));
  expect(may.length).toBeGreaterThan(50);
  expect(
    failing(
      (told) => {
        const text = most.exec(told.why)?.[1] ?? "";
        return falls(told) <= numberRead(text) + slack(text, told.frame.logLikelihood);
      },
      ({ why }) => most.test(why),
    ),
  ).toEqual([]);
});

test("the bound is said to touch where the gap is 0, and a gap to stay or open where it is not", () => {
  expect(
    failing(
      ({ frame, why }) =>
        (klGap(frame) === 0) === /touches ℓ|is ℓ itself|as it did before/.test(why),
      ({ frame }) => frame.phase === "E",
    ),
  ).toEqual([]);
});

test("q that has the highest bound of its kind does not lower it, and what may is said to", () => {
  const fell = (told: Told) => {
    const [from, to] = [withLogPrior(told.before).elbo, withLogPrior(told.frame).elbo];
    return from !== null && to !== null && from - to > 1e-8 * (1 + abs(to));
  };
  expect(
    failing(
      (told) => !fell(told),
      ({ why }) => /highest bound|The M-step takes|halved until/.test(why),
    ),
  ).toEqual([]);
  expect(
    failing(
      ({ why }) => /promised|may fall|may lower|not the posterior|slip|fell by|grew/.test(why),
      (told) => fell(told),
    ),
  ).toEqual([]);
});

test("where q is said to be the labels whatever θ is the gap is 0, and with missing entries it is not said", () => {
  const said = ({ why }: Told) => /whatever θ is/.test(why);
  expect(all.filter(said).length).toBeGreaterThan(100);
  // What is left is rounding.
  expect(
    failing(({ frame, what }) => klGap(frame) === 0 || /nothing changes/.test(what), said),
  ).toEqual([]);
  expect(all.some(({ why }) => /of each missing entry its posterior/.test(why))).toBe(true);
  expect(all.some(({ why }) => /KL\(q ‖ p\(z, x_m \| x_o, θ₀\)\)/.test(why))).toBe(true);
});
