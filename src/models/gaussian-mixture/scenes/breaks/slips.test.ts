import { expect, test } from "vitest";
import { mixtureOf, sceneOf } from "../../../../data/scenes/testing/find.ts";
import { play } from "../../../../data/scenes/testing/play.ts";
import { brokenPromises } from "../../../../engine/run/brokenPromises.ts";
import { entry } from "../../../../maths/linear/matrix.ts";
import { fullSpec } from "../../testing/plain.ts";

test.each([
  ["slip-divides-by-n", "elbo"],
  ["slip-no-half", "gap"],
  ["slip-ridge", "elbo"],
])("%s opens at the very step that breaks a promise", (id, broken) => {
  const scene = sceneOf(id);
  const { frames } = play(scene);
  const breaches = frames.map((frame, i) => {
    const before = frames[i - 1];
    return before ? brokenPromises(before, frame) : [];
  });
  expect(breaches.findIndex((lines) => lines.length > 0)).toBe(scene.walk);
  expect(breaches[Number(scene.walk)]).toContain(broken);
});

test("dividing by N shrinks the means towards 0", () => {
  const { frames } = play(sceneOf("slip-divides-by-n"));
  const size = ({ means }: ReturnType<typeof mixtureOf>) =>
    means.map((mean) => Math.hypot(entry(mean, 0), entry(mean, 1)));
  const right = fullSpec();
  const wanted = size(mixtureOf(play(sceneOf("slip-divides-by-n"), { model: right }).frames[4]));
  for (const [k, found] of size(mixtureOf(frames[4])).entries())
    expect(found).toBeLessThan(entry(wanted, k));
});
