import { thinned } from "../../engine/run/frame.ts";
import { RECENT } from "../../engine/thread/protocol.ts";
import type { Move } from "../../models/contract/rule.ts";
import { kindOf } from "../../models/kinds.ts";
import { lab, setView } from "../lab/lab.ts";
import { atLast, eitherNext, isHeld, isOver, nextAsked, stepsToEnd } from "../lab/selectors.ts";
import type { Lab, Place } from "../lab/state.ts";
import { engine, engineInput, halt } from "./engine.ts";
import { begin, beginShown, change, changeAgain } from "./undo.ts";

/** Half-steps a second that can be chosen. */
export const speeds = [0.5, 1, 2, 4, 8, 16] as const;

/** Time (ms) each stage of a half-step is shown in slow motion, and a half-step takes. */
export const STAGE_TIME = 900;
export const SLOW_HALF_STEP = 4 * STAGE_TIME + 600;

/** The next half-step: walks recorded frames, and past the last computes. Play stops for it; a run goes on. */
export function stepOn(halfSteps = 1): void {
  takeOver();
  const { activity, run } = lab.getState();
  if (activity === "running") return;
  if (run.frames.length === 0 && activity === "idle") {
    beginShown();
    if (lab.getState().activity === "idle") return;
  }
  lab.setState((s) => ({ queued: s.queued + halfSteps }));
  serveQueue();
}

/** The half-step asked for, where it may come next; both at once is either. */
export function stepTo(phase: Move): void {
  takeOver();
  const s = lab.getState();
  if (!nextAsked(s).includes(phase)) {
    if (s.activity !== "idle" || !eitherNext(s)) return;
    takeTurn(phase);
  }
  stepOn();
}

/** After a q by hand the other half-step than was chosen; frames made by the choice before are forgotten. */
function takeTurn(phase: Move): void {
  const s = lab.getState();
  if (!("next" in s.choices.inference) || phase === "EM") return;
  const inference = { ...s.choices.inference, next: `${phase}-step` as const };
  const run = { ...s.run, frames: s.run.frames.slice(0, s.cursor + 1), end: null };
  (atLast(s) ? changeAgain : change)({ choices: { ...s.choices, inference }, run });
}

/** To the end of the iteration. */
export function iterateOn(): void {
  takeOver();
  stepOn(stepsToEnd(lab.getState()));
}

function serveQueue(): void {
  const s = lab.getState();
  if (s.activity !== "idle" || s.queued === 0 || s.view.slow === "coming") return;
  if (!atLast(s)) {
    lab.setState({ cursor: s.cursor + 1, queued: s.queued - 1, draft: null });
    serveQueue();
  } else if (isBarred(s)) lab.setState({ queued: 0 });
  else {
    lab.setState({ activity: "stepping" });
    compute(1, false);
  }
}

/** Whether no further half-step is to be made: the run is over, or a lesson asks first, and is told. */
function isBarred(s: Lab): boolean {
  if (isHeld(s) && s.lesson)
    lab.setState({ lesson: { ...s.lesson, refused: s.lesson.refused + 1 } });
  return isOver(s) || isHeld(s);
}

function compute(halfSteps: number, heedStop: boolean): void {
  const { run, cursor, choices } = lab.getState();
  const recent = run.frames.slice(Math.max(0, cursor + 1 - RECENT), cursor + 1);
  // To go on from, the last alone has to have its θ and φ.
  const heavy = kindOf(choices.model).replayed;
  const from = heavy ? [...recent.slice(0, -1).map(thinned), ...recent.slice(-1)] : recent;
  if (from.length > 0) engine.advance(engineInput(lab.getState()), from, halfSteps, heedStop);
}

export function stepBack(): void {
  goTo(lab.getState().cursor - 1);
}

/** Shows a recorded frame; what is under way stops. */
export function goTo(index: number): void {
  halt();
  const { frames } = lab.getState().run;
  const cursor = Math.max(0, Math.min(index, frames.length - 1));
  lab.setState({ cursor, queued: 0, draft: null });
}

/** Goes on from the last recorded frame until the stop rule holds. */
export function runToConvergence(): void {
  const { run, activity } = lab.getState();
  if (activity === "running" || run.frames.length === 0) return;
  halt();
  lab.setState({ cursor: run.frames.length - 1, draft: null, queued: 0 });
  if (isBarred(lab.getState())) return;
  lab.setState({ activity: "running" });
  compute(Number.POSITIVE_INFINITY, true);
}

export function cancel(): void {
  if (lab.getState().activity === "running") engine.cancel();
}

let tick: ReturnType<typeof setTimeout> | undefined;

export function togglePlay(): void {
  const { activity, run } = lab.getState();
  if (activity === "playing") pause();
  else if ((activity === "idle" || activity === "stepping") && run.frames.length > 0) {
    lab.setState({ activity: "playing", queued: 0 });
    playOn();
  }
}

/** Who steps by hand plays no more. */
function takeOver(): void {
  if (lab.getState().activity === "playing") pause();
}

/** A half-step on its way still arrives, and is the last. */
function pause(): void {
  clearTimeout(tick);
  lab.setState(engine.busy() ? { activity: "stepping", queued: 1 } : { activity: "idle" });
}

/** Whether the time of the next half-step of play has come before it could be played. */
let due = false;

/**
 * Plays the half-step whose time has come, a recorded one or a new one, and sets the time of the
 * next; at the end of the run it pauses. While the last, or what plays its stages, is still on its way
 * none is played: it is `due`, and comes as soon as it can.
 */
function playOn(): void {
  clearTimeout(tick);
  const s = lab.getState();
  if (s.activity !== "playing") return;
  due = engine.busy() || s.view.slow === "coming";
  if (due) return;
  tick = setTimeout(playOn, s.view.slow ? SLOW_HALF_STEP : 1000 / s.view.speed);
  if (!atLast(s)) lab.setState({ cursor: s.cursor + 1, draft: null });
  else if (isBarred(s)) pause();
  else compute(1, true);
}

/** Back to θ₀, the frames forgotten. */
export function restart(): void {
  const { run, choices, activity } = lab.getState();
  if (run.frames.length === 0) {
    if (activity === "idle") beginShown();
    return;
  }
  change({ run: { ...run, frames: run.frames.slice(0, 1), end: null }, cursor: 0, choices });
}

/** Draws another θ₀ by the rule in force. */
export function newStart(): void {
  const { startRule, choices } = lab.getState();
  const next = { ...startRule, seed: startRule.seed + 1 };
  begin({ choices: { ...choices, start: next }, startRule: next });
}

export function setSpeed(speed: number): void {
  setView({ speed, slow: false, stage: null });
}

/** Whether what plays the stages is here. */
let staged: boolean | "coming" = false;

/** Slow motion; what plays its stages arrives with it, and a half-step asked for waits until it has. */
export async function setSlow(): Promise<void> {
  setView({ slow: staged === true || "coming" });
  if (staged) return;
  staged = "coming";
  staged = await import("./stages.ts").then(
    ({ startStages }) => Boolean(startStages(STAGE_TIME)),
    // The page tells of it, and the half-step is made without.
    () => false,
  );
  if (lab.getState().view.slow) setView({ slow: true });
}

/** Takes up what is still to be done whenever it can be. */
export function startTransport(): () => void {
  return lab.subscribe((s, before) => {
    if (s.activity === "playing" && due && !engine.busy()) playOn();
    if (s.activity !== "idle" || (before.activity === "idle" && before.view.slow !== "coming"))
      return;
    if (s.reach) goOnTo(s.reach);
    else if (s.queued > 0) serveQueue();
  });
}

/** Takes a restored run as far as it had come; a run that ends on the way stays where it ended. */
function goOnTo({ halfSteps, stopped, cursor }: Place): void {
  const { run } = lab.getState();
  const left = halfSteps - (run.frames.length - 1);
  if (run.end || (left <= 0 && !stopped)) {
    lab.setState({ reach: null, cursor: Math.min(cursor, run.frames.length - 1) });
    return;
  }
  lab.setState({ activity: "running", cursor: run.frames.length - 1 });
  compute(stopped ? Number.POSITIVE_INFINITY : left, stopped);
}
