import "../../engine/testing/setup.ts";
import { expect, test, vi } from "vitest";
import { answeringWorkers } from "../testing/fakeReader.ts";

vi.stubGlobal("Worker", answeringWorkers);
vi.stubGlobal("matchMedia", () => ({ matches: false }));
vi.stubGlobal("location", { href: "https://example.org/lab/" });

const { mixture } = await import("../../models/gaussian-mixture/scenes/session.ts");
const { lecture } = await import("../../models/gaussian-mixture/scenes/algorithms/lecture.ts");
const { lab } = await import("../lab/lab.ts");
const { fromFirstScene } = await import("../testing/fromFirstScene.ts");
const { until } = await import("../testing/settled.ts");
const { followLesson } = await import("./follow.ts");
const { openLesson } = await import("./open.ts");
const { stageOf } = await import("./place.ts");

fromFirstScene();

test("a scene at θ₀ that asks nothing plays, though it was there before it is followed", async () => {
  const scene = {
    id: "shows",
    title: "Shows",
    text: "Look.",
    session: mixture(2, lecture),
    play: 1,
  };
  await openLesson({ id: "one", title: "One", about: "One scene.", scenes: [scene] });
  await until(({ run, activity }) => run.frames.length > 0 && activity === "idle");
  followLesson();
  await until((s) => stageOf(s) === "told");
  expect(lab.getState().run.frames).toHaveLength(2);
});
