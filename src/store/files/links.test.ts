import "../../engine/testing/setup.ts";
import "../testing/fakeWorkers.ts";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { lab, setView } from "../lab/lab.ts";
import { setSight } from "../lab/sight.ts";
import { stepOn } from "../run/transport.ts";
import { openingOf } from "../seen/seen.ts";
import { answeringWorkers } from "../testing/fakeReader.ts";
import { fromFirstScene } from "../testing/fromFirstScene.ts";
import { settled } from "../testing/settled.ts";
import first from "./fixtures/links-1.json";
import second from "./fixtures/links-2.json";
import { linkToShown } from "./linkText.ts";
import { openLink } from "./openLink.ts";
import { findScene, openScene } from "./openScene.ts";

fromFirstScene();
beforeAll(() => {
  vi.stubGlobal("Worker", answeringWorkers);
  vi.stubGlobal("location", { href: "https://example.org/lab/" });
});

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  lab.setState({ view: lab.getInitialState().view });
});

async function opened(link: string) {
  await openLink(link.replace(/^.*#/, ""));
  return settled();
}

describe("every link that the app has ever made opens where it was made", () => {
  test.each(first)("$name", async ({ link, frame, phase, iteration, points, ...numbers }) => {
    const { run, cursor, dataset, view } = await opened(link);
    expect(cursor).toBe(frame);
    expect(dataset.points.size).toBe(points);
    const shown = run.frames[cursor];
    expect(shown).toMatchObject({ phase, iteration });
    expect(shown?.logLikelihood).toBeCloseTo(numbers.logLikelihood, 8);
    if (numbers.elbo === null) expect(shown?.elbo).toBeNull();
    else expect(shown?.elbo).toBeCloseTo(numbers.elbo, 8);
    // The first links say nothing of how they are looked at.
    expect(view.tab).toBe(lab.getInitialState().view.tab);
  });
});

describe("every link that says how it is looked at is looked at so", () => {
  beforeEach(() => {
    setSight(() => lab.getState().view.plane);
  });

  test.each(second)(
    "$name",
    async ({ link, opening, halfSteps, frame, end, points, ...numbers }) => {
      const s = await opened(link);
      expect([s.run.frames.length - 1, s.cursor]).toEqual([halfSteps, frame]);
      expect(s.run.end?.reason ?? null).toBe(end);
      expect(s.dataset.points.size).toBe(points);
      const shown = s.run.frames[frame];
      expect(shown).toMatchObject({ phase: numbers.phase, iteration: numbers.iteration });
      expect(shown?.logLikelihood).toBeCloseTo(numbers.logLikelihood, 8);
      expect(openingOf(s)).toEqual(opening ?? {});
    },
  );
});

test("a link brings session, frame and view, in an address that a QR code holds", async () => {
  stepOn(5);
  await settled();
  const view = {
    tab: "terms",
    log: true,
    showLabels: true,
    show: { points: "pies", contours: true, regions: true },
    picked: 12,
    panel: "starts",
    study: { kind: "starts", count: 30, rule: "k-means++" },
    present: true,
  } as const;
  setView({ ...view, plane: { x: [-1, 2], y: [0, 2] } });
  const before = await settled();
  const link = await linkToShown();
  expect(link.length).toBeLessThan(500);
  lab.setState({ view: lab.getInitialState().view });
  const { run, cursor, dataset, view: seen, past } = await opened(link);
  expect(seen).toMatchObject(view);
  expect(dataset).toEqual(before.dataset);
  expect(cursor).toBe(5);
  expect(run.frames.map(({ elbo }) => elbo)).toEqual(before.run.frames.map(({ elbo }) => elbo));
  expect(past.length).toBeGreaterThan(0);
});

// The first press then asks for it: src/app/page/present.test.tsx.
test("a link with Present shows it at once, and waits for a press to take the whole screen", async () => {
  const requestFullscreen = vi.fn(async () => {});
  vi.stubGlobal("document", { fullscreenElement: null, documentElement: { requestFullscreen } });
  setView({ present: true });
  const link = await linkToShown();
  lab.setState({ view: lab.getInitialState().view });
  expect((await opened(link)).view.present).toBe(true);
  expect(requestFullscreen).not.toHaveBeenCalled();
});

test("a link of a scene that is on has its strip; of an edited one it has none", async () => {
  const scene = await findScene("singularity");
  if (!scene) throw new Error("There is no such scene.");
  await openScene(scene);
  await settled();
  const link = await linkToShown();
  await opened("scene=plateau");
  expect((await opened(link)).scene).toMatchObject({ title: scene.title, about: scene.about });
  lab.setState((s) => ({ choices: { ...s.choices, model: { ...s.choices.model } } }));
  const edited = await linkToShown();
  expect((await opened(edited)).scene).toBeNull();
});

test("a damaged view is refused by its place, and nothing on screen is lost", async () => {
  const before = await settled();
  const { pack } = await import("./linkText.ts");
  const { writeSession } = await import("../../data/session/write.ts");
  const session = writeSession(before.dataset, before.choices);
  for (const [view, fault] of [
    [{ picked: 1000 }, "view.picked is 1000, but points end at 999."],
    [{ present: true, onload: "alert(1)" }, "view.onload is not a known field."],
  ] as const) {
    const text = JSON.stringify({ ...session, view });
    await expect(openLink(await pack(text))).rejects.toThrow(`This link is damaged: ${fault}`);
    expect(lab.getState()).toEqual(before);
  }
});
