import { describe, expect, test } from "vitest";
import { brokenPromises } from "../../engine/run/brokenPromises.ts";
import { readView } from "../view/read.ts";
import { loadScenes } from "./index.ts";
import { play } from "./testing/play.ts";

const scenes = (await loadScenes()).flatMap(({ scenes }) => scenes);

test("every scene has a name and a title of its own", () => {
  for (const key of ["id", "title"] as const)
    expect(new Set(scenes.map((scene) => scene[key])).size).toBe(scenes.length);
  for (const { id } of scenes) expect(id).toMatch(/^[a-z0-9-]+$/);
});

/** Of images a step takes a thousand times as long as of points: three of them. */
const cap = (session: object) =>
  JSON.stringify(session).includes('"digits"') ? { stop: { tolerance: 0, maxIterations: 3 } } : {};

describe.each(scenes)("$title", (scene) => {
  const { dataset, choices, frames, end } = play(scene, cap(scene.session));

  const slipped = "slip" in choices.model;

  test("runs to a stop with finite numbers all the way, keeping its promises unless it slips", () => {
    for (const [i, frame] of frames.entries()) {
      expect(Number.isFinite(frame.logLikelihood)).toBe(true);
      expect(frame.elbo === null || Number.isFinite(frame.elbo)).toBe(true);
      const before = frames[i - 1];
      if (before && !slipped) expect(brokenPromises(before, frame)).toEqual([]);
    }
    expect(end.reason).toBeTypeOf("string");
  });

  test("can be opened as it asks: its frame, point and labels are there", () => {
    const { walk = 0, view = {} } = scene;
    if (walk !== "end") expect(frames.length).toBeGreaterThan(walk);
    if (view.picked !== undefined) expect(view.picked).toBeLessThan(dataset.points.size);
    if (view.labels) expect(dataset.labels).not.toBeNull();
  });

  test("is looked at in a way that a link could bring", () => {
    const { view = {} } = scene;
    expect(readView(view, "view", { dataset, choices })).toEqual(view);
  });

  test("says what to look at in few words", () => {
    for (const said of [scene.about, scene.found]) {
      expect(said.length).toBeLessThan(230);
      expect(said).toMatch(/[.?]$/);
    }
    if (dataset.source.kind === "points") expect(scene.points).toBeTypeOf("string");
  });
});
