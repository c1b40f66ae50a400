import { createStore, useStore } from "zustand";
import type { Lesson } from "../../data/lesson/contract.ts";
import type { StudyView } from "../../models/contract/scene.ts";
import { lab } from "../lab/lab.ts";
import { isShipped } from "../lesson/open.ts";
import {
  changed,
  contentOf,
  copiedId,
  type Draft,
  type DraftScene,
  draftOf,
  emptyDraft,
  inserted,
  removed,
  takenAgain,
  withScene,
  withStudy,
} from "./draft.ts";
import { discardDraft, type Found, type Gone, keepDraft, keptDrafts } from "./keep.ts";
import { seenNow } from "./seenNow.ts";

/** The lesson that is being written in this browser. */
interface Author {
  readonly draft: Draft;
  readonly gone: Gone | null;
  /** Other drafts that are kept in this browser: other pages wrote them. */
  readonly others: readonly Found[];
  /** Whether another page wrote on the same draft, so that this one goes on apart from it. */
  readonly apart: boolean;
  /** The scene whose fields are shown, by its name. */
  readonly open: string | null;
  /** Whether it was to be played, saved or linked: then what is still empty is named as well. */
  readonly asked: boolean;
  /** What was made of it for the player. */
  readonly played: Lesson | null;
}

export const author = createStore<Author>()(() => ({
  draft: emptyDraft,
  gone: null,
  others: [],
  apart: false,
  open: null,
  asked: false,
  played: null,
}));

export const useAuthor = <T>(selector: (state: Author) => T): T => useStore(author, selector);

let loaded: Promise<void> | null = null;

/** Brings back what was being written when the page was here last; from then on every change is kept. */
export function loadDraft(): Promise<void> {
  loaded ??= (async () => {
    const [kept, ...left] = await keptDrafts();
    const same = (found: Found) => JSON.stringify(found.draft) === JSON.stringify(kept?.draft);
    const others = left.filter((found) => !isEmpty(found.draft) && !same(found));
    if (kept) author.setState({ draft: kept.draft, gone: kept.gone, others });
    author.subscribe(({ draft, gone }, before) => {
      if (draft !== before.draft || gone !== before.gone)
        keepDraft({ draft, gone }, () => author.setState({ apart: true }));
    });
  })();
  return loaded;
}

export function edit(change: Partial<Omit<Draft, "scenes">>): void {
  rewrite((draft) => ({ ...draft, ...change }));
}

export function editScene(at: number, change: Partial<DraftScene>): void {
  rewrite((draft) => changed(draft, at, change));
}

/** Gives a scene a study to open, or takes it away. */
export function setStudy(at: number, study: StudyView | null): void {
  rewrite((draft) => ({
    ...draft,
    scenes: draft.scenes.map((each, i) => (i === at ? withStudy(each, study) : each)),
  }));
}

/** What the draft becomes. */
export function rewrite(by: (draft: Draft) => Draft): void {
  author.setState(({ draft }) => ({ draft: by(draft) }));
}

/** A scene of what is on the screen, at the end; its fields open. */
export function saveAsScene(): void {
  rewrite((draft) => withScene(draft, seenNow(lab.getState())));
  author.setState(({ draft }) => ({ open: draft.scenes.at(-1)?.id ?? null }));
}

/** What is on the screen in the place of what a scene opened; its words stay. */
export function takeAgain(at: number): void {
  rewrite((draft) => takenAgain(draft, at, seenNow(lab.getState())));
}

export function deleteScene(at: number): void {
  author.setState(({ draft }) => {
    const scene = draft.scenes[at];
    return scene ? { draft: removed(draft, at), gone: { kind: "scene", scene, at } } : {};
  });
}

/** Brings back what was taken away last. */
export function bringBack(): void {
  author.setState(({ draft, gone }) => {
    if (gone?.kind === "lesson") return { draft: gone.draft, gone: null, open: null };
    if (!gone) return {};
    const at = Math.min(gone.at, draft.scenes.length);
    return { draft: inserted(draft, at, gone.scene), gone: null, open: gone.scene.id };
  });
}

/** Another lesson in the place of the one that was being written, which can be had back. */
export function startAnew(next: Draft = emptyDraft): void {
  author.setState(({ draft }) => ({
    draft: next,
    gone: isEmpty(draft) ? null : { kind: "lesson", draft },
    open: null,
    asked: false,
  }));
}

/** Goes on with a draft that another page has left; what was being written here can be had back. */
export function openOther(other: Found): void {
  startAnew(other.draft);
  forgetOther(other);
}

/** Forgets a draft that another page has left. */
export function forgetOther(other: Found): void {
  author.setState(({ others }) => ({ others: others.filter((each) => each !== other) }));
  discardDraft(other);
}

export const isEmpty = ({ id, title, about, scenes }: Draft): boolean =>
  `${id}${title}${about}` === "" && scenes.length === 0;

/** Goes on with a lesson: with the draft itself where the lesson was made of it, else with a copy. */
export async function writeOn(lesson: Lesson, at: number): Promise<void> {
  const [shipped] = await Promise.all([isShipped(lesson), loadDraft()]);
  const { draft, played } = author.getState();
  const copy = draftOf(lesson);
  if (lesson !== played && JSON.stringify(contentOf(copy)) !== JSON.stringify(contentOf(draft)))
    startAnew(shipped ? { ...copy, id: copiedId(lesson.id) } : copy);
  author.setState({ open: lesson.scenes[at]?.id ?? null });
}
