import { expect, test } from "vitest";
import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { closedForm } from "../../../models/ppca/closedForm.ts";
import { momentsOf } from "../../../models/ppca/kernel/gather.ts";
import { posteriorOf } from "../../../models/ppca/kernel/posterior.ts";
import { dot } from "../../../models/ppca/kernel/residual.ts";
import type { PpcaTheta } from "../../../models/ppca/theta.ts";
import { scatterOver } from "../../../models/shared/moments.ts";
import { rowsOf } from "../../../models/shared/points.ts";
import { distance } from "../testing/claims.ts";
import { changeOf, seen, valueIn, type Watched } from "../testing/watch.ts";
import { lesson } from "./ppca.ts";

const thetaOf = ({ after }: Watched) => after.theta as PpcaTheta;

test("the E-step closes the gap", () => {
  const { before, after } = seen(lesson, "e-step");
  expect(before).toMatchObject({ phase: "M", iteration: 1 });
  expect(valueIn(before, "gap")).toBeGreaterThan(1);
  expect(valueIn(after, "gap")).toBe(0);
});

test("the posterior mean is the projection on the line, drawn in towards μ", () => {
  const watched = seen(lesson, "e-step");
  const { dataset } = watched;
  const { mean, loadings, noise } = thetaOf(watched);
  const w = loadings.flat();
  const along = (x: readonly number[]) =>
    x.reduce((sum, each, d) => sum + (w[d] ?? 0) * (each - (mean[d] ?? 0)), 0);
  const square = w.reduce((sum, each) => sum + each * each, 0);
  // E z = wᵀ(x − μ)/(wᵀw + σ²), by the joint Gaussian of x and z; the projection has no σ².
  for (const x of rowsOf(dataset.points).slice(0, 20)) {
    const away = x.map((each, d) => each - (mean[d] ?? 0));
    const posterior = dot(posteriorOf(thetaOf(watched)).project[0] ?? [], away);
    expect(posterior).toBeCloseTo(along(x) / (square + Number(noise)), 9);
    expect(Math.abs(posterior)).toBeLessThan(Math.abs(along(x) / square));
  }
});

test("the M-step raises ℓ by as much more than the ELBO as the gap opens", () => {
  const watched = seen(lesson, "m-step");
  const [ell, bound] = [changeOf(watched, "logLikelihood"), changeOf(watched, "elbo")];
  expect(bound).toBeGreaterThan(1);
  expect(ell - bound).toBeCloseTo(valueIn(watched.after, "gap"), 6);
  expect(watched.after.neverFalls).toHaveLength(2);
  expect(watched.before).toMatchObject({ phase: "E", iteration: 4 });
});

test("EM ends at the closed form: 3.94 along the line, 0.41 across", () => {
  const watched = seen(lesson, "closed-form");
  const { dataset, end } = watched;
  const { values } = symmetricEigen(scatterOver(momentsOf(dataset.points), dataset.points.size));
  expect(values[1]).toBeCloseTo(3.94, 2);
  expect(values[0]).toBeCloseTo(0.41, 2);
  expect(end.reason).toBe("converged");
  const best = closedForm(dataset.points, 1);
  expect(thetaOf(watched).noise).toBeCloseTo(best.noise, 3);
  expect(distance(thetaOf(watched).loadings.flat(), best.loadings.flat())).toBeLessThan(0.01);
});

test("from −W to −W, with the same ℓ of −461.74", () => {
  const [one, other] = [seen(lesson, "closed-form"), seen(lesson, "sign")];
  expect(one.after.logLikelihood).toBeCloseTo(-461.74, 2);
  expect(other.after.logLikelihood).toBeCloseTo(one.after.logLikelihood, 7);
  const turned = thetaOf(other)
    .loadings.flat()
    .map((w) => -w);
  expect(distance(thetaOf(one).loadings.flat(), turned)).toBeLessThan(1e-9);
});
