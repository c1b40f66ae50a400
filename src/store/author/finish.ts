import type { Fault } from "../../checks/fault.ts";
import type { Lesson } from "../../data/lesson/contract.ts";
import { writeLesson } from "../../data/lesson/write.ts";
import { toText } from "../../data/session/write.ts";
import { download } from "../export/save.ts";
import { read } from "../files/reader.ts";
import { openLesson } from "../lesson/open.ts";
import { author } from "./author.ts";
import { contentOf, type Draft } from "./draft.ts";

const alone = () => ({ signal: new AbortController().signal, tell: () => {} });

/** Every fault of a draft, by the reader that opens its file. */
export async function faultsOf(draft: Draft): Promise<readonly Fault[]> {
  return read({ type: "faults", text: JSON.stringify(contentOf(draft)) }, alone());
}

/** The lesson that its file will be opened as. Rejects with a sentence where it has a fault. */
export async function finished(): Promise<Lesson> {
  author.setState({ asked: true });
  const text = JSON.stringify(contentOf(author.getState().draft));
  const bytes = new TextEncoder().encode(text).buffer;
  const opened = await read({ type: "open", name: "The lesson", bytes }, alone(), [bytes]);
  if (opened.kind !== "lesson") throw new Error("This is no lesson.");
  return opened.lesson;
}

/** Plays it from a scene on, as whoever opens its file will see it. */
export async function preview(at: number): Promise<void> {
  const lesson = await finished();
  author.setState({ played: lesson });
  await openLesson(lesson, at);
}

/** Hands its file to the browser as a download. */
export async function saveLesson(): Promise<void> {
  const lesson = await finished();
  const text = toText(writeLesson(lesson) as Readonly<Record<string, unknown>>);
  download(new Blob([text], { type: "application/json" }), `${lesson.id}.json`);
}

/** The address that brings all of it. Rejects with a sentence where it has a fault, or is more than an address can carry. */
export async function lessonLink(): Promise<string> {
  const [lesson, { linkToLesson }] = await Promise.all([
    finished(),
    import("../files/linkText.ts"),
  ]);
  return linkToLesson({ lesson, at: 0 });
}
