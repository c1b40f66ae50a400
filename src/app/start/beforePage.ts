import { listenToKeys } from "../../panels/keys/listenToKeys.ts";
import { entries } from "../../store/autosave/savedSessions.ts";
import { lab } from "../../store/lab/lab.ts";
import type { Lab } from "../../store/lab/state.ts";
import { stepTo } from "../../store/run/transport.ts";
import { beginShown } from "../../store/run/undo.ts";
import { startRun } from "./startRun.ts";

/** Whether the first scene is what the page opens with: then its run has begun. */
let begun = false;
/** What was done on the first screen that only the page can do. */
let held: (() => void)[] = [];

/**
 * Has what is done before the page is drawn be done. On a first visit the run begins here, and its
 * keys and half-steps are taken at once, so that the engine works while the page is on its way; all
 * else is done once the page is there.
 */
export function beforePage(): void {
  begun = location.hash === "" && entries().length === 0;
  if (begun) {
    startRun();
    beginShown();
    listenToKeys();
  } else {
    opening();
    addEventListener("keydown", holdKey);
  }
  addEventListener("click", press);
}

/** What brings back what is kept, and follows links: a first visit has no need of it. */
export const opening = () => import("./opening.ts");

/** Shows what the page opens with, unless that has begun. */
export async function open(): Promise<void> {
  // Where the code doesn't come the page tells of it, and what is kept is left alone.
  if (!begun) await opening().then((late) => late.open(), beginShown);
}

/** Does what has been held, now that the page is drawn and what was kept is there. */
export function afterPage(): void {
  removeEventListener("keydown", holdKey);
  removeEventListener("click", press);
  const give = ({ reach }: Lab): void => {
    if (reach) return;
    end();
    const acts = held;
    held = [];
    for (const act of acts) act();
  };
  const end = lab.subscribe(give);
  give(lab.getState());
}

function holdKey(event: KeyboardEvent): void {
  held.push(() => document.body.dispatchEvent(new KeyboardEvent("keydown", event)));
}

function press({ clientX, clientY }: MouseEvent): void {
  const label = buttonAt(clientX, clientY)?.textContent;
  const phase = label === "E-step" ? "E" : label === "M-step" ? "M" : null;
  if (!label) return;
  if (begun && phase) stepTo(phase);
  else held.push(phase ? () => stepTo(phase) : () => click(label));
}

function click(label: string): void {
  const button = buttonsOf("#root").find((each) => each.textContent === label);
  button?.click();
}

const buttonsOf = (place: string) => [...document.querySelectorAll<HTMLElement>(`${place} button`)];

/** The button of the first screen, which is there for the eye alone, that lies under a press. */
const buttonAt = (x: number, y: number): HTMLElement | undefined =>
  buttonsOf(".first-screen").find((button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    return x >= left && x < right && y >= top && y < bottom;
  });
