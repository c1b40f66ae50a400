import "../testing/fakeWorkers.ts";
import { expect, test } from "vitest";
import { posteriorRows } from "../../models/gaussian-mixture/testing/direct.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { ppca } from "../../models/index.ts";
import { setModelKind } from "../edits/editModel.ts";
import { hideShare } from "../edits/hide.ts";
import { lab } from "../lab/lab.ts";
import { shownFrame } from "../lab/selectors.ts";
import { dataOf } from "../run/engine.ts";
import * as transport from "../run/transport.ts";
import { fromFirstScene } from "../testing/fromFirstScene.ts";
import { settled } from "../testing/settled.ts";
import { exports } from "./files.ts";

fromFirstScene();

const item = (label: string) => {
  const found = exports.find((each) => each.label === label);
  if (!found) throw new Error(`${label} is not exported.`);
  return found;
};
const text = (label: string) => item(label).content(lab.getState());

test("responsibilities are those of the θ that the q shown came from, and there are none before", async () => {
  const { missing } = item("Responsibilities (CSV)");
  expect(missing?.(lab.getState())).toBe("Before the first E-step there is no q.");
  transport.iterateOn();
  await settled();
  expect(missing?.(lab.getState())).toBe(null);
  const { dataset } = lab.getState();
  const qTheta = shownFrame(lab.getState())?.qTheta as GaussianMixtureTheta;
  const direct = posteriorRows(dataOf(dataset), qTheta);
  const [names, ...rows] = (await text("Responsibilities (CSV)")).trim().split("\n");
  expect(names).toBe("x,y,responsibility.0,responsibility.1");
  expect(rows).toHaveLength(1000);
  for (const [n, row] of rows.entries()) {
    const [x, y, ...q] = row.split(",").map(Number);
    expect([x, y]).toEqual(dataset.points.columns.map((column) => column[n]));
    expect(q).toHaveLength(2);
    for (const [k, gamma] of q.entries())
      expect(gamma).toBeCloseTo(direct[n]?.[k] ?? Number.NaN, 12);
  }
});

test("the table with its gaps filled has in each the mean of q and its standard deviation", async () => {
  const label = "Points, gaps filled (CSV)";
  expect(item(label).missing?.(lab.getState())).toBe("No entry is missing.");
  hideShare(0.3, 1);
  await settled();
  expect(item(label).missing?.(lab.getState())).toBe("Before the first E-step there is no q.");
  transport.iterateOn();
  await settled();
  const { dataset } = lab.getState();
  const qTheta = shownFrame(lab.getState())?.qTheta as GaussianMixtureTheta;
  const { means, covariances } = qTheta;
  const gammas = posteriorRows(dataOf(dataset), qTheta);
  const [names, ...rows] = (await text(label)).trim().split("\n");
  expect(names).toBe("x,y,x.sd,y.sd,label");
  for (const [n, row] of rows.entries()) {
    const cells = row.split(",").map((cell) => (cell === "" ? Number.NaN : Number(cell)));
    const x = dataset.points.columns.map((column) => column[n] ?? Number.NaN);
    for (const [d, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      if (!Number.isNaN(x[d])) {
        expect([cells[d], cells[2 + d]]).toEqual([x[d], Number.NaN]);
        continue;
      }
      const at = (k: number, i: number, j: number) => covariances[k]?.[i]?.[j] ?? Number.NaN;
      const parts = (gammas[n] ?? []).map((gamma, k) => {
        const slope = Number.isNaN(x[other]) ? 0 : at(k, d, other) / at(k, other, other);
        const away = slope === 0 ? 0 : (x[other] ?? 0) - (means[k]?.[other] ?? 0);
        const mean = (means[k]?.[d] ?? 0) + slope * away;
        return { gamma, mean, variance: at(k, d, d) - slope * at(k, d, other) };
      });
      const mean = parts.reduce((sum, part) => sum + part.gamma * part.mean, 0);
      const variance = parts.reduce(
        (sum, part) => sum + part.gamma * (part.variance + (part.mean - mean) ** 2),
        0,
      );
      expect(cells[d]).toBeCloseTo(mean, 9);
      expect(cells[2 + d]).toBeCloseTo(Math.sqrt(variance), 9);
    }
  }
});

test("programs hold the θ shown and its ℓ; with observed labels ℓ is another sum", async () => {
  transport.iterateOn();
  await settled();
  const { theta, logLikelihood } = shownFrame(lab.getState()) ?? {};
  const { weights } = theta as GaussianMixtureTheta;
  for (const label of ["Parameters (Python)", "Parameters (R)"]) {
    const program = await text(label);
    expect(program).toContain(`(${label.includes("R") ? "" : "["}${weights.join(", ")}`);
    expect(program).toContain("θ after iteration 1, from ELBO Lab.");
    expect(program).toContain(`ELBO Lab has ${logLikelihood}.`);
    expect(program).toContain(item("Points (CSV)").file);
  }
  const { dataset } = lab.getState();
  const observed = new Int16Array(dataset.points.size).fill(-1);
  lab.setState({ dataset: { ...dataset, observed } });
  expect(await text("Parameters (Python)")).not.toContain("ELBO Lab has");
});

test("parameters as JSON are θ under its own names, with what they are of", async () => {
  transport.stepTo("E");
  await settled();
  const { model, start } = { ...lab.getState().choices, start: shownFrame(lab.getState())?.theta };
  expect(JSON.parse(await text("Parameters (JSON)"))).toEqual({
    format: "elbo-lab/parameters@1",
    model,
    phase: "E",
    iteration: 1,
    ...(start as object),
  });
  expect(await text("Parameters (LaTeX)")).toContain("θ at the start");
});

test("what a model does not have is no item of its menu", async () => {
  const labels = () => {
    const { model } = lab.getState().choices;
    return exports.filter(({ of }) => !of || of(model)).map(({ label }) => label);
  };
  expect(labels()).toContain("Responsibilities (CSV)");
  await setModelKind(ppca);
  await settled();
  expect(labels()).not.toContain("Responsibilities (CSV)");
  expect(labels()).toContain("Parameters (Python)");
  expect(await text("Trace (CSV)")).toMatch(
    /^phase,iteration,logLikelihood,elbo,kl,mean\.0,mean\.1,loadings\.0\.0,loadings\.1\.0,noise\n/,
  );
});
