import "../testing/fakeWorkers.ts";
import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { loadFormats } from "../../data/session/read.ts";
import { readOpening, readView } from "../../data/view/read.ts";
import type { Opening, SceneView } from "../../models/contract/scene.ts";
import { restore } from "../files/restore.ts";
import { lab, setView } from "../lab/lab.ts";
import { setSight } from "../lab/sight.ts";
import { stepBack, stepOn } from "../run/transport.ts";
import { fromFirstScene } from "../testing/fromFirstScene.ts";
import { settled } from "../testing/settled.ts";
import { openingOf, placeOf, seenOf, viewOf } from "./seen.ts";

fromFirstScene();
await loadFormats();

let width = 1440;
beforeEach(() => {
  width = 1440;
  vi.stubGlobal("matchMedia", () => ({ matches: width < 900 }));
  lab.setState({ view: lab.getInitialState().view });
  setSight(() => lab.getState().view.plane);
});

const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const on = some(fc.constant(true as const));
const classifier = fc.constantFrom("generative", "naive-bayes", "logistic");
const stretch = fc
  .tuple(
    fc.double({ min: -1e3, max: 1e3, noNaN: true }),
    fc.double({ min: 0.1, max: 1e3, noNaN: true }),
  )
  .map(([from, length]): [number, number] => [from + 0, from + length]);
const two = fc.constantFrom([0, 4] as const, [1, 0] as const, [3, 2] as const);
const study = fc.oneof(
  fc.record(
    { kind: fc.constant("starts" as const), count: fc.integer({ min: 2, max: 200 }) },
    { requiredKeys: ["kind"] },
  ),
  fc.record(
    { kind: fc.constant("components" as const), most: fc.integer({ min: 1, max: 8 }) },
    { requiredKeys: ["kind"] },
  ),
  fc.record(
    {
      kind: fc.constant("compare" as const),
      rules: fc.constantFrom("K-means", "Gradient ascent"),
      covariance: fc.constantFrom("diagonal", "tied"),
      start: fc.record({ kind: fc.constant("k-means++"), seed: fc.nat() }),
    },
    { requiredKeys: ["kind"] },
  ),
);

const figure = fc.record(
  {
    name: fc.constantFrom("marginal", "no-longer-there"),
    state: fc.dictionary(
      fc.constantFrom("mean", "turn"),
      fc.oneof(
        fc.integer({ min: -9, max: 9 }),
        fc.array(fc.integer({ min: -9, max: 9 })),
        fc.constant("word"),
      ),
    ),
  },
  { requiredKeys: ["name"] },
);

/** Views as they are written: nothing in them that is as on the first screen. */
const views: fc.Arbitrary<SceneView> = fc
  .record({
    tab: fc.constantFrom("along", "point", "parameters", "terms", "classifiers", null),
    log: on,
    reruns: some(fc.constant(false)),
    labels: on,
    points: some(fc.constantFrom("pies" as const, "likeliest" as const, "labels" as const)),
    contours: on,
    regions: on,
    hidden: on,
    boundaries: some(fc.uniqueArray(classifier, { minLength: 1 })),
    decisions: some(classifier),
    compared: on,
    picked: some(fc.nat(999)),
    component: some(fc.nat(1)),
    draws: some(fc.integer({ min: 2 })),
    mapped: some(two),
    weights: some(two),
    nearWeights: on,
    axes: some(fc.constantFrom([0] as const, [1] as const, [1, 0] as const, "principal" as const)),
    plane: some(fc.record({ x: stretch, y: stretch })),
    study: some(study),
    figure: some(figure),
    present: on,
    alone: some(fc.constantFrom("plane" as const, "chart" as const)),
  })
  .map((view) => JSON.parse(JSON.stringify(view)));

test("what is read is written again, and the other way round", () => {
  fc.assert(
    fc.property(views, (view) => {
      lab.setState({ view: { ...lab.getInitialState().view, ...viewOf(view) } });
      const s = lab.getState();
      expect(readView(view, "view", s)).toEqual(view);
      expect(seenOf(s)).toEqual(view);
    }),
  );
});

test("the first screen says nothing of itself: its link is its session alone", () => {
  expect(openingOf(lab.getState())).toEqual({});
});

test("whatever is in hand, what is written can be read", async () => {
  setView({ picked: 5000, component: 7, panel: "starts", study: { kind: "components" } });
  const s = lab.getState();
  const { view } = openingOf(s);
  expect(view).toEqual({ tab: "along", study: { kind: "starts" } });
  expect(readView(view, "view", s)).toEqual(view);
  await restore({ ...s, dataset: { ...s.dataset, ...empty } }, null);
  setView({ panel: "starts", picked: 0 });
  const none = openingOf(lab.getState());
  expect(readOpening({ ...none }, "", lab.getState())).toEqual(none);
});

const empty = {
  points: { size: 0, dimensions: 2, columns: [new Float64Array(), new Float64Array()] },
  labels: null,
  observed: null,
  source: { kind: "drawn" },
} as const;

describe("a run", () => {
  /** How far a run opened so has come, and where it stands. */
  async function reopened(opening: Opening): Promise<(number | string | undefined)[]> {
    await restore(lab.getState(), placeOf(opening));
    const { run, cursor } = await settled();
    return [run.frames.length - 1, cursor, run.end?.reason];
  }

  test("is written as far as it is and where it is looked at, and opens so", async () => {
    stepOn(5);
    await settled();
    expect(openingOf(lab.getState())).toMatchObject({ frame: 5 });
    expect(await reopened({ frame: 5 })).toEqual([5, 5, undefined]);
    stepBack();
    stepBack();
    expect(openingOf(lab.getState())).toMatchObject({ walk: 5, frame: 3 });
    expect(await reopened({ walk: 5, frame: 3 })).toEqual([5, 3, undefined]);
  });

  test("that has ended ends again, looked at where it was", async () => {
    const [made, at, why] = await reopened({ walk: "end" });
    expect([at, why]).toEqual([made, "converged"]);
    expect(openingOf(lab.getState())).toMatchObject({ walk: "end" });
    expect(openingOf(lab.getState())).not.toHaveProperty("frame");
    expect(await reopened({ walk: "end", frame: 2 })).toEqual([made, 2, "converged"]);
    expect(openingOf(lab.getState())).toMatchObject({ walk: "end", frame: 2 });
  });
});

test("a narrow screen keeps the details folded, and does not say so to a wide one", async () => {
  width = 390;
  expect(viewOf({ tab: "terms" }).tab).toBeNull();
  setView(viewOf({ tab: "terms", log: true }));
  expect(seenOf(lab.getState())).toEqual({ log: true });
});

test("a view leaves Present and the panels as they are where it says nothing of them", () => {
  setView({ present: true, panel: "scenes" });
  setView(viewOf({}));
  expect(lab.getState().view).toMatchObject({ present: true, panel: "scenes" });
});
