import { lab, setView } from "../lab/lab.ts";
import { shownFrame } from "../lab/selectors.ts";
import { shownEStages, shownMStages } from "../lab/words/spoken.ts";

/** In slow motion, plays the stages of each half-step as it is made, each for `time` milliseconds. Returns what ends it. */
export function startStages(time: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (stage: number, count: number): void => {
    setView({ stage: stage < count ? stage : null });
    if (stage < count) timer = setTimeout(() => show(stage + 1, count), time);
  };
  return lab.subscribe((s, before) => {
    const frame = shownFrame(s);
    if (frame === shownFrame(before) || s.view !== before.view) return;
    clearTimeout(timer);
    const forward = s.run.id === before.run.id && s.cursor === before.cursor + 1;
    if (s.view.slow && forward && s.activity !== "running")
      show(0, (frame?.phase === "E" ? shownEStages(s) : shownMStages(s)).length);
    else if (s.view.stage !== null) setView({ stage: null });
  });
}
