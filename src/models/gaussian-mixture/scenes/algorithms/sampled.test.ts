import { expect, test } from "vitest";
import { climb, mixtureOf, sceneOf } from "../../../../data/scenes/testing/find.ts";
import { play } from "../../../../data/scenes/testing/play.ts";
import { klGap } from "../../../../engine/run/klGap.ts";
import { entry } from "../../../../maths/linear/matrix.ts";

const em = (id: string) => play(sceneOf(id), { inference: { kind: "exact" } });
const apart = ([a = [], b = []]: readonly (readonly number[])[]) =>
  Math.hypot(entry(a, 0) - entry(b, 0), entry(a, 1) - entry(b, 1));

test("classification EM: ℓ falls at the end, 1.2 nats short of EM, the means further apart", () => {
  const hard = play(sceneOf("classification-em"));
  const exact = em("classification-em");
  expect(hard.end).toMatchObject({ reason: "converged", objective: "elbo" });
  const own = climb(hard.frames);
  expect(own.at(-1)).toBeLessThan(Math.max(...own) - 0.1);
  expect((climb(exact.frames).at(-1) ?? 0) - (own.at(-1) ?? 0)).toBeCloseTo(1.2, 1);
  const [wide, true_] = [hard, exact].map(({ frames }) => apart(mixtureOf(frames.at(-1)).means));
  expect(wide).toBeGreaterThan((true_ ?? 0) + 0.05);
});

test("Monte-Carlo EM: a gap after every E-step, falls in plenty, near EM's answer, to the cap", () => {
  const { frames, end } = play(sceneOf("monte-carlo-em"));
  expect(end.reason).toBe("cap");
  for (const frame of frames) if (frame.phase === "E") expect(klGap(frame)).toBeGreaterThan(1);
  const late = climb(frames).slice(30);
  const falls = late.filter((value, i) => value < (late[i - 1] ?? -Infinity));
  expect(falls.length).toBeGreaterThan(5);
  const best = climb(em("monte-carlo-em").frames).at(-1) ?? 0;
  for (const value of late) expect(Math.abs(value - best)).toBeLessThan(3);
});
