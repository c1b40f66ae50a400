import "../testing/fakeWorkers.ts";
import { expect, test } from "vitest";
import { posteriorRows } from "../../models/gaussian-mixture/testing/direct.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { ppca } from "../../models/index.ts";
import { setModelKind } from "../edits/editModel.ts";
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
