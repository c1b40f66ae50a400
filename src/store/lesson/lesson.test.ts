import "../../engine/testing/setup.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { answeringWorkers } from "../testing/fakeReader.ts";

const kept = new Map<string, string>();
vi.stubGlobal("Worker", answeringWorkers);
vi.stubGlobal("matchMedia", () => ({ matches: false }));
vi.stubGlobal("localStorage", {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
});
vi.stubGlobal("location", { href: "https://example.org/lab/" });
// A film takes the time that its viewers need, which no test has to wait for.
const { setTimeout: inTime } = globalThis;
vi.stubGlobal("setTimeout", (run: () => void, ms = 0) => inTime(run, ms / 50));

const { mixture } = await import("../../models/gaussian-mixture/scenes/session.ts");
const { lecture } = await import("../../models/gaussian-mixture/scenes/algorithms/lecture.ts");
const { writeLesson } = await import("../../data/lesson/write.ts");
const { openFile } = await import("../files/open.ts");
const { openLink } = await import("../files/openLink.ts");
const { linkToLesson, linkToShown } = await import("../files/linkText.ts");
const { lab } = await import("../lab/lab.ts");
const transport = await import("../run/transport.ts");
const { undo } = await import("../run/undo.ts");
const { fromFirstScene } = await import("../testing/fromFirstScene.ts");
const { settled, until } = await import("../testing/settled.ts");
const { pass, playFilm } = await import("./film.ts");
const { followLesson } = await import("./follow.ts");
const { clearGuesses, guessOf } = await import("./guesses.ts");
const { openLesson } = await import("./open.ts");
const { sceneAt, stageOf } = await import("./place.ts");
const walk = await import("./walk.ts");

const session = mixture(2, lecture);
const scene = { title: "A scene", text: "Look.", session };
const question = { kind: "change", ask: "What does the ELBO do?", of: "elbo" } as const;
const lesson = {
  id: "steps",
  title: "Steps",
  about: "Half-steps.",
  scenes: [
    { ...scene, id: "asks", walk: 2, play: 2, question },
    { ...scene, id: "shows", play: 3 },
    { ...scene, id: "looks", walk: "end" },
    { ...scene, id: "ends", play: "end", question },
  ],
} as const;

fromFirstScene();
beforeEach(() => {
  clearGuesses([lesson]);
  followLesson();
});

const stage = () => stageOf(lab.getState());
const made = () => lab.getState().run.frames.length - 1;
const come = (wanted: string) => until((s) => stageOf(s) === wanted && s.activity === "idle");

async function opened(at: number, wanted: string) {
  await openLesson(lesson, at);
  return come(wanted);
}

const asking = {
  "→": () => transport.stepOn(),
  "the E-step": () => transport.stepTo("E"),
  "an iteration": () => transport.iterateOn(),
  Play: () => transport.togglePlay(),
  "Run to convergence": () => transport.runToConvergence(),
};

test.each(Object.entries(asking))(
  "what is asked about is not made by %s before a guess, which says so",
  async (_, press) => {
    await opened(0, "ask");
    expect(made()).toBe(2);
    press();
    await settled();
    expect([stage(), made()]).toEqual(["ask", 2]);
    expect(lab.getState().lesson?.refused).toBe(1);
  },
);

test("recorded frames are walked while it asks", async () => {
  await opened(0, "ask");
  transport.stepBack();
  expect(lab.getState().cursor).toBe(1);
  transport.stepOn();
  expect(lab.getState()).toMatchObject({ cursor: 2, lesson: { refused: 0 } });
});

test("a guess plays what was asked about, and is kept; asked again, it is forgotten", async () => {
  await opened(0, "ask");
  walk.answer({ kind: "change", guess: "stays" });
  await come("told");
  expect(made()).toBe(4);
  expect(kept.get("elbo-lab/guesses")).toContain('"stays"');
  await opened(0, "play");
  expect(lab.getState().lesson?.film).toBeNull();
  playFilm("scene");
  await come("told");
  await walk.askAgain();
  await come("ask");
  expect(guessOf(lesson, lesson.scenes[0])).toBeNull();
});

test("another question of that name has no guess yet", async () => {
  await opened(0, "ask");
  walk.answer({ kind: "change", guess: "falls" });
  const other = { ...lesson.scenes[0], question: { ...question, ask: "And ℓ?" } };
  expect(guessOf(lesson, lesson.scenes[0])).toEqual({ kind: "change", guess: "falls" });
  expect(guessOf(lesson, other)).toBeNull();
});

test("where nothing is asked it plays by itself, and where nothing plays it is told at once", async () => {
  await opened(1, "told");
  expect(made()).toBe(3);
  await opened(2, "told");
  expect(lab.getState().run.end?.reason).toBe("converged");
});

test("skipped, a run plays to its end; going on from there it stays told", async () => {
  await opened(3, "ask");
  walk.skip();
  await come("told");
  expect(lab.getState().run.end?.reason).toBe("converged");
  transport.stepOn();
  await settled();
  expect(stage()).toBe("told");
});

test("who steps back takes the film over", async () => {
  await opened(0, "ask");
  pass();
  playFilm("scene");
  await until((s) => s.cursor === 3);
  transport.stepBack();
  expect(lab.getState().lesson?.film).toBeNull();
});

test("a clicker goes through it half-step by half-step and scene by scene, and back", async () => {
  await opened(0, "ask");
  const places: unknown[] = [];
  const note = async (moved: boolean) => {
    if (moved) await until((s) => stageOf(s) !== "coming" && s.activity === "idle" && !s.loading);
    const { lesson: on, cursor } = lab.getState();
    places.push(moved && [on?.at, cursor]);
  };
  for (let i = 0; i < 4; i++) {
    const before = lab.getState().lesson?.at;
    const moved = walk.lessonNext();
    if (i === 2) await until((s) => s.lesson?.at !== before);
    await note(moved);
  }
  expect(places).toEqual([
    [0, 3],
    [0, 4],
    [1, 0],
    [1, 1],
  ]);
  walk.lessonBack();
  expect(lab.getState()).toMatchObject({ cursor: 0, lesson: { at: 1 } });
  walk.lessonBack();
  await until((s) => s.lesson?.at === 0 && stageOf(s) !== "coming");
  expect(walk.lessonBack()).toBe(false);
});

test("an edit leaves the scene, undo comes back to it, and before the lesson is what was there", async () => {
  const before = lab.getState().run;
  await opened(0, "ask");
  transport.newStart();
  await settled();
  expect(stage()).toBe("left");
  transport.stepOn();
  await settled();
  expect(made()).toBe(1);
  undo();
  expect([stage(), made()]).toEqual(["ask", 2]);
  undo();
  expect(lab.getState()).toMatchObject({ run: before, lesson: null });
});

const file = (content: unknown) => new File([JSON.stringify(content)], "lesson.json");

test("a file of a lesson opens at its first scene; one with a fault changes nothing", async () => {
  await openFile(file(writeLesson(lesson)));
  await come("ask");
  expect(lab.getState().lesson?.lesson).toEqual(JSON.parse(JSON.stringify(lesson)));
  const { notice: _, ...before } = lab.getState();
  const [first] = lesson.scenes;
  await openFile(file(writeLesson({ ...lesson, scenes: [{ ...first, text: "{{loss}}" }] })));
  const { notice, ...after } = lab.getState();
  expect(after).toEqual(before);
  expect(notice?.text).toMatch(/^scenes\[0\]\.text names "loss"/);
});

test("a small lesson fits a link, which opens it at its scene", async () => {
  const link = await linkToLesson({ lesson, at: 1 });
  expect(await openLink(new URL(link).hash.slice(1))).toBe(true);
  const on = lab.getState().lesson;
  expect(on && sceneAt(on).id).toBe("shows");
});

test("the lessons that come with the page have addresses of their own", async () => {
  const { loadCourse } = await import("../../lessons/course/index.ts");
  const [shipped] = await loadCourse();
  if (!shipped) return expect.unreachable();
  const at = shipped.scenes.length - 1;
  const link = await linkToLesson({ lesson: structuredClone(shipped), at });
  expect(new URL(link).hash).toBe(`#lesson=${shipped.id}/${shipped.scenes[at]?.id}`);
  expect(await openLink(new URL(link).hash.slice(1))).toBe(true);
  expect(lab.getState().lesson).toMatchObject({ lesson: { id: shipped.id }, at });
  expect(await linkToShown()).toBe(link);
  await expect(openLink("lesson=nowhere")).rejects.toThrow('There is no lesson "nowhere".');
  await expect(openLink(`lesson=${shipped.id}/nowhere`)).rejects.toThrow('has no scene "nowhere"');
});

test("left to itself the lesson plays as a film, past its questions, to its last scene", async () => {
  await opened(0, "ask");
  vi.useFakeTimers();
  playFilm("lesson");
  for (let i = 0; i < 4000 && lab.getState().lesson?.film; i++)
    await vi.advanceTimersByTimeAsync(50);
  vi.useRealTimers();
  expect(lab.getState().lesson).toMatchObject({ at: 3, film: null });
  expect(stage()).toBe("told");
  expect(kept.get("elbo-lab/guesses")).toBe("{}");
});
