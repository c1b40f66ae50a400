import { LESSON } from "../../checks/format.ts";
import type { Lesson, LessonScene, Line, Question } from "../../data/lesson/contract.ts";
import type { StudyView } from "../../models/contract/scene.ts";

/** A lesson as it is being written: every text as it was typed, whether it can be read yet or not. */
export interface Draft {
  /** Its name in an address; "" for one made of its title. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly scenes: readonly DraftScene[];
}

export interface DraftScene extends Pick<LessonScene, "id" | "session" | "walk" | "view"> {
  readonly title: string;
  readonly text: string;
  /** Half-steps: "" for none, "end", or a number. */
  readonly play: string;
  readonly question: DraftQuestion;
  /** `then` of the scene. */
  readonly told: string;
}

/** The fields of every kind of question, so that another kind loses none of them. */
export interface DraftQuestion {
  readonly kind: Question["kind"] | "none";
  readonly ask: string;
  readonly line: Line;
  readonly drawn: "logLikelihood" | "elbo";
  readonly options: readonly string[];
  readonly answer: number;
  readonly quantity: string;
  readonly within: string;
}

/** What a scene opens. */
export type Seen = Pick<LessonScene, "session" | "walk" | "view">;

export const emptyDraft: Draft = { id: "", title: "", about: "", scenes: [] };

const noQuestion: DraftQuestion = {
  kind: "none",
  ask: "",
  line: "logLikelihood",
  drawn: "logLikelihood",
  options: ["", ""],
  answer: 0,
  quantity: "elbo",
  within: "0.1",
};

/** A lesson to be written on; `contentOf` makes the same lesson of it. */
export function draftOf({ id, title, about, scenes }: Lesson): Draft {
  return { id, title, about, scenes: scenes.map(draftSceneOf) };
}

function draftSceneOf(scene: LessonScene): DraftScene {
  const { play, question, then: told = "", ...fields } = scene;
  return {
    ...fields,
    play: play === undefined ? "" : String(play),
    question: typed(question),
    told,
  };
}

function typed(question: Question | undefined): DraftQuestion {
  switch (question?.kind) {
    case undefined:
      return noQuestion;
    case "change":
      return { ...noQuestion, kind: "change", ask: question.ask, line: question.of };
    case "draw":
      return { ...noQuestion, kind: "draw", ask: question.ask, drawn: question.of };
    case "number": {
      const { kind, ask, of, within } = question;
      return { ...noQuestion, kind, ask, quantity: of, within: String(within) };
    }
    case "choose":
      return { ...noQuestion, ...question };
  }
}

/** The content of the file of a lesson as it stands, with whatever faults it has. */
export function contentOf(draft: Draft): object {
  const { title, about, scenes } = draft;
  return { format: LESSON, id: idOf(draft), title, about, scenes: scenes.map(sceneOf) };
}

function sceneOf({ play, question, told, ...fields }: DraftScene): object {
  return {
    ...fields,
    ...(play.trim() !== "" && { play: play.trim() === "end" ? "end" : numberOf(play) }),
    ...(question.kind !== "none" && { question: questionOf(question) }),
    // biome-ignore lint/suspicious/noThenProperty: the field of the file is called so.
    ...(told.trim() !== "" && { then: told }),
  };
}

function questionOf(question: DraftQuestion): object {
  const { kind, ask, line, drawn, options, answer, quantity, within } = question;
  if (kind === "choose") return { kind, ask, options, answer };
  if (kind === "number") return { kind, ask, of: quantity.trim(), within: numberOf(within) };
  return { kind, ask, of: kind === "draw" ? drawn : line };
}

/** A number, or what was typed in its place. */
function numberOf(text: string): number | string {
  const number = Number(text.trim().replace("−", "-"));
  return text.trim() !== "" && Number.isFinite(number) ? number : text;
}

const LONGEST_ID = 60;

/** The name in an address: as given, else made of the title. */
export function idOf({ id, title }: Draft): string {
  return id.trim() || slug(title) || "lesson";
}

const slug = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_ID)
    .replace(/^-|-$/g, "");

/** The name of a copy in an address, so that guesses made in the one are not of the other. */
export const copiedId = (id: string): string => `${id.slice(0, LONGEST_ID - 5)}-copy`;

/** With a scene of what is on the screen, at the end. */
export const withScene = (draft: Draft, seen: Seen): Draft =>
  inserted(draft, draft.scenes.length, { ...blank, ...seen, id: freeId(draft) });

const blank = { title: "", text: "", play: "", question: noQuestion, told: "" };

/** "scene-3": the first such name that no scene has. */
function freeId({ scenes }: Draft): string {
  const taken = new Set(scenes.map(({ id }) => id));
  let n = scenes.length + 1;
  while (taken.has(`scene-${n}`)) n += 1;
  return `scene-${n}`;
}

/** With what a scene opens taken anew; its words and its study stay. */
export function takenAgain(draft: Draft, at: number, seen: Seen): Draft {
  const scenes = draft.scenes.map((each, i) => {
    if (i !== at) return each;
    const { session: _, walk: _walk, view: _view, ...words } = each;
    return withStudy({ ...words, ...seen }, each.view?.study ?? null);
  });
  return { ...draft, scenes };
}

/** A scene with a study to open, or with none. */
export function withStudy(scene: DraftScene, study: StudyView | null): DraftScene {
  const { view: { study: _, ...view } = {}, ...others } = scene;
  const looked = study ? { ...view, study } : view;
  return Object.keys(looked).length > 0 ? { ...others, view: looked } : others;
}

/** With some fields of a scene set. */
export function changed(draft: Draft, at: number, change: Partial<DraftScene>): Draft {
  return {
    ...draft,
    scenes: draft.scenes.map((each, i) => (i === at ? { ...each, ...change } : each)),
  };
}

/** With a scene moved to another place; as it is where there is no such place. */
export function moved(draft: Draft, from: number, to: number): Draft {
  const scene = draft.scenes[from];
  if (!scene || to < 0 || to >= draft.scenes.length) return draft;
  return inserted(removed(draft, from), to, scene);
}

/** With the same scene once more, after it. */
export function duplicated(draft: Draft, at: number): Draft {
  const scene = draft.scenes[at];
  return scene ? inserted(draft, at + 1, { ...scene, id: freeId(draft) }) : draft;
}

export const removed = (draft: Draft, at: number): Draft => ({
  ...draft,
  scenes: draft.scenes.filter((_, i) => i !== at),
});

export function inserted(draft: Draft, at: number, scene: DraftScene): Draft {
  const { scenes } = draft;
  return { ...draft, scenes: [...scenes.slice(0, at), scene, ...scenes.slice(at)] };
}
