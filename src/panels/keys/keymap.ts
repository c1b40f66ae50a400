import { shownReplaced } from "../../store/edits/replaced.ts";
import { lab, setView } from "../../store/lab/lab.ts";
import { settings } from "../../store/lab/settings.ts";
import { chooseComponent } from "../../store/lab/tools.ts";
import {
  cancel,
  goTo,
  iterateOn,
  restart,
  runToConvergence,
  stepBack,
  stepOn,
  stepTo,
  togglePlay,
} from "../../store/run/transport.ts";
import { togglePresent } from "../header/present.ts";

/** A key of the page, as it acts; `words.ts` lists it. */
export interface Key {
  /** `key` of the event, with "Shift+" before it where Shift is held. */
  readonly on: readonly string[];
  /** A single letter, which can be switched off. */
  readonly letter?: boolean;
  readonly act: (key: string) => unknown;
}

/** Every key of the page; those of its stage arrive with it. */
export const keys: readonly Key[] = [
  {
    on: ["ArrowRight", "PageDown"],
    act: (key) => (key === "PageDown" ? leaf("lessonNext", stepOn) : stepOn()),
  },
  { on: ["Shift+ArrowRight"], act: iterateOn },
  {
    on: ["ArrowLeft", "PageUp"],
    act: (key) => (key === "PageUp" ? leaf("lessonBack", stepBack) : stepBack()),
  },
  { on: ["Home"], act: () => goTo(0) },
  { on: [" "], act: togglePlay },
  { on: ["e"], letter: true, act: () => stepTo("E") },
  { on: ["m"], letter: true, act: () => stepTo("M") },
  { on: ["p"], letter: true, act: togglePlay },
  {
    on: ["c"],
    letter: true,
    act: () => (lab.getState().activity === "running" ? cancel() : runToConvergence()),
  },
  { on: ["r"], letter: true, act: restart },
  { on: ["f"], letter: true, act: togglePresent },
  {
    on: ["q"],
    letter: true,
    act: () => setView({ panel: "link" }),
  },
  {
    on: ["1", "2", "3", "4", "5", "6", "7", "8"],
    letter: true,
    act: (key) => chooseComponent(Number(key) - 1),
  },
  {
    on: ["Escape"],
    act: dismiss,
  },
  { on: ["?"], letter: true, act: () => setView({ panel: "keys" }) },
];

/** As a clicker turns the leaves: in a lesson past its questions and from scene to scene, else `step` by step. */
async function leaf(way: "lessonNext" | "lessonBack", step: () => void): Promise<void> {
  if (!lab.getState().lesson) return step();
  const lesson = await import("../../store/lesson/walk.ts");
  lesson[way]();
}

function dismiss(): void {
  const state = lab.getState();
  if (state.notice || shownReplaced(state)) lab.setState({ notice: null, replaced: null });
  else setView({ placing: null, painting: null });
}

/** The key that an event asks for, where it is the page's to take; null where it is not. */
export function keyFor(event: KeyboardEvent, among = keys): Key | null {
  const found = keyOf(event, among);
  return event.defaultPrevented || takesItself(event) ? null : found;
}

/**
 * The step that PageDown or PageUp asks for, as from a clicker, wherever the focus is: what has it
 * is not even told. A field to type in and a dialog, which they scroll, keep them; in Present
 * nothing does.
 */
export function pageFor(event: KeyboardEvent): Key | null {
  if (event.key !== "PageDown" && event.key !== "PageUp") return null;
  const own = isTyping(event) || document.querySelector("dialog[open]") !== null;
  return own && !lab.getState().view.present ? null : keyOf(event);
}

function keyOf(
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  among = keys,
): Key | null {
  if (ctrlKey || metaKey || altKey) return null;
  const name = shiftKey && key.length > 1 ? `Shift+${key}` : key;
  const found = among.find(({ on }) => on.includes(name)) ?? null;
  return found?.letter && !settings.getState().letterKeys ? null : found;
}

/** Whether a dialog or a menu is open: all keys are then its own. */
const inDialog = ({ target }: KeyboardEvent): boolean =>
  document.querySelector("dialog[open]") !== null ||
  (target instanceof Element && target.closest("[role=menu]") !== null);

const TEXT =
  "input:not([type=range], [type=checkbox], [type=radio], [type=file], [type=button]), textarea";

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.matches(TEXT) || target.isContentEditable);

const BUTTON = "button, summary, a[href], [role=tab], [role=menuitem]";
const ARROWED = "[role=tab], [role=slider], input[type=range], input[type=radio]";

/** Whether what has the focus does something with this key itself. */
function takesItself(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (inDialog(event)) return true;
  if (!(target instanceof Element)) return false;
  if (isTyping(event) || target.matches("select")) return true;
  if (key === " ") return target.matches(`${BUTTON}, input`);
  const moves = key.startsWith("Arrow") || key === "Home";
  return moves && target.matches(ARROWED);
}
