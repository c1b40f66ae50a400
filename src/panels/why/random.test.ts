import fc from "fast-check";
import { expect, test } from "vitest";
import { withLogPrior } from "../../engine/run/frame.ts";
import { often } from "../../engine/testing/often.ts";
import { anySessionsWith } from "../../engine/testing/rules.ts";
import type { KnownFrame as Frame } from "../../engine/testing/run.ts";
import { runFor } from "../../engine/testing/run.ts";
import { numberRead } from "../../maths/testing/read.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import { eWhyOf, mWhyOf } from "../../rules/words/why.ts";
import { spokenOf } from "../../store/lab/words/spoken.ts";
import { eChain, mChain } from "../../views/chart/why/chain.ts";
import { eWhySaid, mWhySaid } from "../../views/chart/why/why.ts";
import { risesOf } from "../../views/chart/words/rises.ts";
import { sentenceOf } from "../../views/chart/words/sentence.ts";

const NUMBER = String.raw`([+−]?\d+(?:\.\d+)?(?: × 10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)`;
const by = (text: string, flags = "") => new RegExp(text.replaceAll("#", NUMBER), flags);
const closes = by("ELBO # up to ℓ; ℓ stays, the gap closes");
const goes = by("ELBO #; ℓ stays, the gap goes from # to #");
const moves = by(
  "^M-step: ELBO.*? #, ℓ.*? #; (?:(the gap stays)|(a gap of|the gap grew by|the gap shrank by) #)",
);
/** A number said by its size. */
const signOf = (said: string | undefined) => (said?.includes("shrank") ? -1 : 1);

/** What the sentence says of bound, ℓ and gap, as it is written; null where it says that nothing changed. */
function changesIn(sentence: string): readonly [elbo: string, ell: string, gap: number] | null {
  const closed = closes.exec(sentence);
  if (closed) return [closed[1] ?? "", "0", -numberRead(closed[1] ?? "")];
  const gone = goes.exec(sentence);
  if (gone) return [gone[1] ?? "", "0", numberRead(gone[3] ?? "") - numberRead(gone[2] ?? "")];
  const moved = moves.exec(sentence);
  if (!moved) return null;
  const [, elbo = "", ell = "", stays, how, size = "0"] = moved;
  return [elbo, ell, stays ? 0 : signOf(how) * numberRead(size)];
}

const largest = (text: string) =>
  Math.max(...Array.from(text.matchAll(by("#", "g")), ([number]) => Math.abs(numberRead(number))));

/** That a is b, to the rounding of the sum alone. */
const near = (a: number, b: number, of: number, said: string) =>
  expect(Math.abs(a - b), said).toBeLessThanOrEqual(1e-12 * Math.abs(of));

test("a number is rounded alike wherever a half-step is told of, and what is said of it adds up, whatever the run", () => {
  let told = 0;
  fc.assert(
    fc.property(anySessionsWith(), ({ data, choices }) => {
      const { frames } = runFor(data, choices, 6);
      const spoken = spokenOf(choices, data.observed ?? null, hasGaps(data.points));
      for (const [i, frame] of frames.entries()) {
        const before: Frame | undefined = frames[i - 1];
        if (!before || before.elbo === null || frame.phase === "EM") continue;
        const [from, to] = [withLogPrior(before), withLogPrior(frame)];
        const what = sentenceOf(from, to);
        const changes = changesIn(what);
        if (!changes) {
          expect(what).toContain("nothing changes beyond rounding");
          continue;
        }
        told++;
        const [elbo, ell, gap] = changes;
        const size = Math.abs(numberRead(elbo)) + largest(what);
        near(numberRead(elbo) + gap, numberRead(ell), size, what);
        const rises = risesOf(before, frame);
        if (frame.logPrior === 0 && before.logPrior === 0) expect(rises?.elbo, what).toBe(elbo);
        expect(rises?.penalised, what).toBe(ell);
        near(numberRead(rises?.gap ?? ""), gap, size, `${what} / ${rises?.gap}`);
        const e = eWhyOf(spoken, choices, frame.iteration);
        const m = mWhyOf(spoken, choices, frame.iteration);
        const isE = frame.phase === "E";
        const chain = isE ? eChain(e, before, frame) : mChain(m, e, before, frame);
        const why = isE ? eWhySaid(e, from, to) : mWhySaid(m, from, to);
        const up = chain?.links[1]?.difference;
        expect(up, what).toBe(elbo);
        // What is said of a rise in the why is that rise.
        const rose = by("(?:rose|fell) by #").exec(why)?.[1];
        if (rose && !/halved/.test(why))
          expect(rose, `${what} / ${why}`).toBe(elbo.replace(/^[+−]/, ""));
      }
    }),
    { numRuns: often(100) },
  );
  expect(told).toBeGreaterThan(100);
});
