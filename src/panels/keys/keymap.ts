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

/** A key of the page, as it is listed and as it acts. */
export interface Key {
  /** `key` of the event, with "Shift+" before it where Shift is held. */
  readonly on: readonly string[];
  readonly shown: string;
  readonly does: string;
  /** A single letter, which can be switched off. */
  readonly letter?: boolean;
  readonly act: (key: string) => void;
}

/** Every key of the page; those of its stage arrive with it. */
export const keys: readonly Key[] = [
  {
    on: ["ArrowRight", "PageDown"],
    shown: "→ or PageDown",
    does: "next half-step",
    act: () => stepOn(),
  },
  { on: ["Shift+ArrowRight"], shown: "Shift →", does: "a whole iteration", act: iterateOn },
  { on: ["ArrowLeft", "PageUp"], shown: "← or PageUp", does: "step back", act: stepBack },
  { on: ["Home"], shown: "Home", does: "to the start", act: () => goTo(0) },
  { on: [" "], shown: "Space", does: "play or pause", act: togglePlay },
  { on: ["e"], shown: "e", does: "E-step", letter: true, act: () => stepTo("E") },
  { on: ["m"], shown: "m", does: "M-step", letter: true, act: () => stepTo("M") },
  { on: ["p"], shown: "p", does: "play or pause", letter: true, act: togglePlay },
  {
    on: ["c"],
    shown: "c",
    does: "run to convergence, or cancel",
    letter: true,
    act: () => (lab.getState().activity === "running" ? cancel() : runToConvergence()),
  },
  { on: ["r"], shown: "r", does: "restart", letter: true, act: restart },
  { on: ["f"], shown: "f", does: "present", letter: true, act: togglePresent },
  {
    on: ["q"],
    shown: "q",
    does: "QR code of the link",
    letter: true,
    act: () => setView({ panel: "link" }),
  },
  {
    on: ["1", "2", "3", "4", "5", "6", "7", "8"],
    shown: "1 to 8",
    does: "a component: its handles, or where the brush goes",
    letter: true,
    act: (key) => chooseComponent(Number(key) - 1),
  },
  {
    on: ["Escape"],
    shown: "Escape",
    does: "dismiss a message; then give up placing a start, or put the brush away",
    act: dismiss,
  },
  { on: ["?"], shown: "?", does: "all keys", letter: true, act: () => setView({ panel: "keys" }) },
];

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
