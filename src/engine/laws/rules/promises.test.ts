import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Line } from "../../../models/contract/rule.ts";
import { lineAt } from "../../run/frame.ts";
import { often } from "../../testing/often.ts";
import { anySessionsWith, inferences, learnings, sessionsWith } from "../../testing/rules.ts";
import type { KnownFrame as Frame } from "../../testing/run.ts";
import { runFor } from "../../testing/run.ts";
import { isAdded, priorSessions, type Session } from "../../testing/sessions.ts";

const noAdd = (session: Session) => !isAdded(session);
const share = (line: number) => 1 + Math.abs(line);

/** The most that a line, with a prior plus log p(θ), falls by in a half-step, relative to 1 + its size. */
function largestFall(frames: readonly Frame[], line: Line): number {
  const values = frames.flatMap((frame) => lineAt(frame, line) ?? []);
  return Math.max(0, ...values.slice(1).map((v, i) => ((values[i] ?? 0) - v) / share(v)));
}

/** As DESIGN §1's table has them, not as the rules say. */
describe("the promises are those of the design", () => {
  const closed = learnings["closed-form"];
  const promised = (frame: Frame) => [...frame.neverFalls].sort();
  const both = ["elbo", "logLikelihood"];
  const check = (
    sessions: fc.Arbitrary<Session>,
    wanted: (frame: Frame, session: Session) => readonly string[],
  ) =>
    fc.assert(
      fc.property(sessions, (session) => {
        for (const frame of runFor(session.data, session.choices, 8).frames)
          if (frame.phase !== "init") expect(promised(frame)).toEqual(wanted(frame, session));
      }),
      { numRuns: often(30) },
    );

  test.each(["closed-form", "ecm"] as const)("exact with %s: both lines", (learning) => {
    const learnt = learnings[learning] as typeof closed;
    const sessions = anySessionsWith({ inference: inferences.exact, learning: learnt });
    check(sessions.filter(noAdd), () => both);
  });

  test("an added floor: nothing of an M-step", () => {
    const sessions = anySessionsWith({ inference: inferences.exact, learning: closed });
    check(sessions.filter(isAdded), ({ phase }) => (phase === "M" ? [] : both));
  });

  test("hard: the ELBO alone", () => {
    const sessions = sessionsWith({ inference: inferences.hard, learning: closed }, priorSessions);
    check(sessions.filter(noAdd), () => ["elbo"]);
  });

  test("tempered: nothing while β < 1, then both lines", () => {
    const sessions = sessionsWith(
      { inference: inferences.tempered, learning: closed },
      priorSessions,
    );
    check(sessions.filter(noAdd), ({ iteration }, { choices: { inference } }) => {
      if (inference.kind !== "tempered") return [];
      return inference.beta * inference.growth ** (iteration - 1) < 1 ? [] : both;
    });
  });

  test("Monte Carlo: the ELBO, of an M-step", () => {
    const sessions = sessionsWith(
      { inference: inferences["monte-carlo"], learning: closed },
      priorSessions,
    );
    check(sessions.filter(noAdd), ({ phase }) => (phase === "M" ? ["elbo"] : []));
  });

  test("gradient steps: the ELBO where they backtrack over all points, else nothing", () => {
    const sessions = anySessionsWith({ inference: inferences.exact, learning: learnings.gradient });
    const climbing = sessions.filter(({ choices }) => choices.learning.kind === "gradient");
    check(climbing, ({ phase, neverFalls }, { choices: { learning } }) => {
      if (phase === "E") return both;
      if (learning.kind !== "gradient" || !learning.backtracking || learning.batch !== null)
        return [];
      expect(neverFalls).toContain("elbo");
      return [...neverFalls].sort();
    });
  });
});

describe("whatever it promises", () => {
  const falls = (sessions: fc.Arbitrary<Session>, line: Line, halfSteps = 20) =>
    fc.assert(
      fc.property(sessions.filter(noAdd), ({ data, choices }) => {
        expect(largestFall(runFor(data, choices, halfSteps).frames, line)).toBeLessThan(1e-10);
      }),
      { numRuns: often(40) },
    );

  test("hard inference never lets the ELBO fall, blocks held or not", () => {
    falls(
      sessionsWith(
        { inference: inferences.hard, learning: learnings["closed-form"] },
        priorSessions,
      ),
      "elbo",
    );
  });

  test("ECM never lets ℓ fall, with a prior ℓ + log p(θ)", () => {
    falls(
      anySessionsWith({ inference: inferences.exact, learning: learnings.ecm }),
      "logLikelihood",
    );
  });

  test.each(["exact", "hard"] as const)(
    "backtracking after %s inference never lets the ELBO fall",
    (kind) => {
      const steps = fc.record({
        kind: fc.constant("gradient" as const),
        stepSize: fc.constantFrom(0.1, 1, 30),
        steps: fc.integer({ min: 1, max: 4 }),
        batch: fc.constant(null),
        backtracking: fc.constant(true),
      });
      const inference = inferences[kind] as typeof inferences.exact;
      falls(sessionsWith({ inference, learning: steps }, priorSessions), "elbo");
    },
  );
});
