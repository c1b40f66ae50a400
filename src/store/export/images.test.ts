import "../testing/fakeWorkers.ts";
import { expect, test } from "vitest";
import { makeRecipe } from "../files/open.ts";
import { lab } from "../lab/lab.ts";
import { shownFrame } from "../lab/selectors.ts";
import * as transport from "../run/transport.ts";
import { fromFirstScene } from "../testing/fromFirstScene.ts";
import { settled } from "../testing/settled.ts";
import { exports } from "./files.ts";

fromFirstScene();

const item = (label: string) =>
  exports.find((each) => each.label === label) ?? expect.unreachable();
const text = async (label: string): Promise<string> => item(label).content(lab.getState());
const isOffered = (label: string) => item(label).of?.(lab.getState().choices.model) ?? true;

/** The lab with a few digits, and the model that they bring. */
async function withDigits() {
  await makeRecipe({ generator: "digits", n: 20 });
  await settled();
  transport.iterateOn();
  await settled();
}

test("data that are images bring a model of images, and points one of the plane", async () => {
  expect(lab.getState().choices.model.kind).toBe("gaussian-mixture");
  await withDigits();
  const { choices, view } = lab.getState();
  expect(choices.model).toMatchObject({ kind: "vae", decoder: "bernoulli", latent: 2 });
  expect(choices.learning).toMatchObject({ kind: "vae-steps", batch: 100, together: true });
  expect(view.picked).toBeNull();
  await makeRecipe({ generator: "two-half-moons", n: 50, seed: 1 });
  await settled();
  expect(lab.getState().choices.model).toMatchObject({ kind: "vae", latent: 1 });
});

test("the weights are saved layer by layer, and make again what the page decodes", async () => {
  await withDigits();
  expect(isOffered("Parameters (JSON)")).toBe(false);
  const saved = JSON.parse(await text("Weights (JSON)"));
  expect(saved).toMatchObject({
    format: "elbo-lab/weights@1",
    iteration: 1,
    model: { kind: "vae" },
  });
  type Layer = { activation: string; weights: number[][]; bias: number[] };
  const through = (layers: readonly Layer[], x: readonly number[]) =>
    layers.reduce<readonly number[]>((inputs, { activation, weights, bias }) => {
      const sums = bias.map((b, o) =>
        inputs.reduce((sum, v, i) => sum + v * (weights[i]?.[o] ?? Number.NaN), b),
      );
      return activation === "tanh" ? sums.map(Math.tanh) : sums;
    }, x);
  const { points } = lab.getState().dataset;
  const image = points.columns.map((column) => column[3] as number);
  const [x, y] = through(saved.encoder, image);
  const rows = (await text("Latent coordinates (CSV)")).trim().split("\n");
  expect(rows[0]).toBe("n,label,m.0,m.1,s.0,s.1");
  expect(rows).toHaveLength(21);
  const [n, label, m0, m1, s0] = (rows[4] ?? "").split(",").map(Number);
  expect([n, label]).toEqual([3, lab.getState().dataset.labels?.[3]]);
  expect(m0).toBeCloseTo(x ?? Number.NaN, 10);
  expect(m1).toBeCloseTo(y ?? Number.NaN, 10);
  expect(s0).toBeGreaterThan(0);
  expect(through(saved.decoder, [0.5, -1])).toHaveLength(196);
});

test("a trace has the numbers of each step and no weights, a session its seed", async () => {
  await withDigits();
  const { session, steps } = JSON.parse(await text("Trace (JSON)"));
  expect(session.start).toEqual({ kind: "random-weights", seed: expect.any(Number) });
  expect(session.data).toEqual({ generator: "digits", n: 20 });
  expect(steps).toHaveLength(2);
  expect(steps[1]).toMatchObject({
    phase: "EM",
    iteration: 1,
    elbo: shownFrame(lab.getState())?.elbo,
  });
  expect(steps[1]).not.toHaveProperty("decoder");
  const [names] = (await text("Trace (CSV)")).split("\n");
  expect(names).toBe("phase,iteration,logLikelihood,elbo,kl");
});
