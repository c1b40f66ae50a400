import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entry } from "../../../maths/linear/matrix.ts";
import type { Frame } from "../../run/frame.ts";
import { clusterChoices } from "../../testing/clusters.ts";
import { data, gapOf, withInference } from "../../testing/inferred.ts";
import { inferences, learnings, sessionsWith } from "../../testing/rules.ts";
import { runFor } from "../../testing/run.ts";
import { isAdded, type Session } from "../../testing/sessions.ts";

const noAdd = (session: Session) => !isAdded(session);
const closed = learnings["closed-form"];

describe("tempered inference", () => {
  /** E_q[log p(x, z)] + H(q)/β. */
  const free = ({ terms }: Frame, beta: number) => {
    const entropy = terms?.at(-1) ?? Number.NaN;
    return (terms?.slice(0, -1) ?? []).reduce((sum, term) => sum + term, entropy / beta);
  };

  test.each(["closed-form", "ecm"] as const)(
    "at a fixed β, with %s, never lets E_q[log p(x, z)] + H(q)/β fall",
    (kind) => {
      const fixed = fc.double({ min: 0.05, max: 1, noNaN: true }).map((beta) => ({
        kind: "tempered" as const,
        beta,
        growth: 1,
      }));
      const learning = learnings[kind] as typeof closed;
      fc.assert(
        fc.property(
          sessionsWith({ inference: fixed, learning }).filter(noAdd),
          ({ data, choices }) => {
            const { inference } = choices;
            const beta = inference.kind === "tempered" ? inference.beta : 1;
            const values = runFor(data, choices, 20)
              .frames.slice(1)
              .map((frame) => free(frame, beta));
            for (const [i, value] of values.slice(1).entries())
              expect(entry(values, i) - value).toBeLessThanOrEqual(1e-10 * (1 + Math.abs(value)));
          },
        ),
      );
    },
  );

  test("at β = 1 is exact inference, bit for bit", () => {
    fc.assert(
      fc.property(sessionsWith({ inference: inferences.exact }), ({ data, choices }) => {
        const at1 = { kind: "tempered", beta: 1, growth: 1 } as const;
        const tempered = runFor(data, { ...choices, inference: at1 }, 10);
        expect(tempered).toEqual(runFor(data, choices, 10));
      }),
    );
  });

  test("once β has grown to 1 goes on as exact EM does from there", () => {
    const choices = withInference({ kind: "tempered", beta: 0.3, growth: 1.5 });
    const { frames } = runFor(data, choices, 20);
    // 0.3 · 1.5³ ≥ 1: from the fourth E-step on.
    const gaps = frames.filter(({ phase }) => phase === "E").map(gapOf);
    for (const gap of gaps.slice(0, 3)) expect(gap).toBeGreaterThan(0.1);
    for (const gap of gaps.slice(3)) expect(Math.abs(gap)).toBeLessThan(1e-9);
    const exact = runFor(data, clusterChoices({ start: frames[6]?.theta }), 14).frames;
    expect(exact.slice(1).map(({ theta: at }) => at)).toEqual(
      frames.slice(7).map(({ theta: at }) => at),
    );
  });

  test("is the flatter the smaller β is", () => {
    const entropies = [0.05, 0.2, 0.5, 1].map((beta) => {
      const { frames } = runFor(data, withInference({ kind: "tempered", beta, growth: 1 }), 1);
      return frames[1]?.terms?.at(-1) ?? Number.NaN;
    });
    expect(entropies).toEqual(entropies.toSorted((a, b) => b - a));
    expect(entropies[0]).toBeLessThan(data.points.size * Math.log(3));
  });
});
