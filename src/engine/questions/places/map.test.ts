import { describe, expect, test } from "vitest";
import { pointsFromRows } from "../../../models/shared/points.ts";
import { type Frame, qOriginOf } from "../../run/frame.ts";
import { newProblem } from "../../run/problem.ts";
import { finish } from "../../testing/finish.ts";
import { choicesFor, runFor } from "../../testing/run.ts";
import type { Answers } from "../../thread/protocol.ts";
import { answer } from "../answers.ts";

const rows = Array.from({ length: 20 }, (_, n) => [n / 10 - 1, Math.sin(n / 3) + 0.2 * (n % 3)]);
const points = pointsFromRows(rows);
const spec = { kind: "linear-regression", basis: { kind: "polynomial", degree: 3 } } as const;
const choices = choicesFor(spec, { beta: 1, lambda: 1 });
const across = Array.from({ length: 9 }, (_, i) => 10 ** (i / 2 - 2));
const up = Array.from({ length: 7 }, (_, i) => 10 ** (i / 2 - 1));

const mapAt = (frame: Frame) =>
  finish(
    answer(newProblem({ points }, choices), {
      topic: "map",
      theta: frame.theta,
      origin: qOriginOf(frame),
      coordinates: [0, 1],
      across,
      up,
    }),
  ) as Answers["map"];

describe("a map of θ", () => {
  const { frames } = runFor({ points }, choices, 2);

  test("has ℓ at each place, row after row from the lowest", () => {
    const { logLikelihood } = mapAt(frames[2] as Frame);
    for (const [j, beta] of up.entries())
      for (const [i, lambda] of across.entries())
        expect(logLikelihood?.[j * across.length + i]).toBe(
          runFor({ points }, { ...choices, start: { beta, lambda } }, 0).frames[0]?.logLikelihood,
        );
  });

  test("has the bound of the q in force, nowhere above ℓ, and one with it where that q came from", () => {
    const { logLikelihood, elbo } = mapAt(frames[2] as Frame);
    for (const [n, ell] of logLikelihood?.entries() ?? [])
      expect(elbo?.[n]).toBeLessThanOrEqual(ell + 1e-9 * (1 + Math.abs(ell)));
    const home = up.indexOf(1) * across.length + across.indexOf(1);
    expect(elbo?.[home]).toBeCloseTo(logLikelihood?.[home] ?? Number.NaN, 9);
  });

  test("has no bound where there is no q", () => {
    expect(mapAt(frames[0] as Frame).elbo).toBeNull();
  });
});
