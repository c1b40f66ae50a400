import { expect, test } from "vitest";
import { responsibilitiesOf } from "../../../data/scenes/testing/classes.ts";
import { mixtureOf } from "../../../data/scenes/testing/find.ts";
import { brokenPromises } from "../../../engine/run/brokenPromises.ts";
import { pointAt } from "../../../models/shared/points.ts";
import { changeOf, seen, valueIn } from "../testing/watch.ts";
import { lesson } from "./eStep.ts";

test("the first E-step brings an ELBO, at ℓ, and leaves θ", () => {
  const { before, after } = seen(lesson, "first");
  expect(before.elbo).toBeNull();
  expect(valueIn(after, "gap")).toBe(0);
  expect(after.theta).toEqual(before.theta);
});

test.each(["ell", "rise"])("%s: θ and ℓ stay, the ELBO rises by the whole gap", (id) => {
  const watched = seen(lesson, id);
  const { before, after } = watched;
  expect(after.theta).toEqual(before.theta);
  expect(after.logLikelihood).toBeCloseTo(before.logLikelihood, 7);
  expect(changeOf(watched, "elbo")).toBeCloseTo(valueIn(before, "gap"), 6);
  expect(valueIn(after, "gap")).toBe(0);
});

test("q is of θ₇ while θ is θ₈, and in the next scenes of θ₈ and θ₉", () => {
  const { frames, before } = seen(lesson, "ell");
  expect(before).toMatchObject({ phase: "M", iteration: 8 });
  expect(before.qTheta).toEqual(frames[14]?.theta);
  for (const id of ["rise", "who-moves"])
    expect(seen(lesson, id).before).toMatchObject({ phase: "M", iteration: 9 });
});

test("between the components q changes most, and there almost all of the gap is", () => {
  const { dataset, before } = seen(lesson, "who-moves");
  const [old, now] = [before.qTheta, before.theta].map((theta) => ({ theta }) as typeof before);
  const posterior = (n: number, frame = old) =>
    responsibilitiesOf(pointAt(dataset.points, n), mixtureOf(frame));
  const all = Array.from({ length: dataset.points.size }, (_, n) => {
    const [q, p] = [posterior(n), posterior(n, now)];
    const kl = q.reduce((sum, qk, k) => sum + (qk > 0 ? qk * Math.log(qk / (p[k] ?? 0)) : 0), 0);
    const most = Math.max(...q);
    return { n, between: most < 0.95, moved: Math.abs((p[0] ?? 0) - (q[0] ?? 0)), kl };
  });
  const total = (some: typeof all, of: "kl" | "moved") => some.reduce((s, each) => s + each[of], 0);
  expect(total(all, "kl")).toBeCloseTo(valueIn(before, "gap"), 6);
  const between = all.filter((each) => each.between);
  const deep = all.filter((each) => !each.between);
  expect(total(between, "kl") / total(all, "kl")).toBeGreaterThan(0.9);
  expect(total(between, "moved") / between.length).toBeGreaterThan(
    5 * (total(deep, "moved") / deep.length),
  );
  expect(posterior(56)[0]).toBeCloseTo(0.52, 2);
  expect(posterior(56, now)[0]).toBeCloseTo(0.22, 1.9);
});

test("a density without its ½ leaves a gap after the E-step, marked", () => {
  const { before, after } = seen(lesson, "slip");
  expect(valueIn(after, "gap")).toBeGreaterThan(1);
  expect(brokenPromises(before, after)).toContain("gap");
});
