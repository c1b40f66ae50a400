import { Suspense, useDeferredValue, useMemo } from "react";
import { isExactEm } from "../../engine/registry/session.ts";
import { brokenPromises } from "../../engine/run/brokenPromises.ts";
import { type Frame, halfSteps, withLogPrior } from "../../engine/run/frame.ts";
import type { KindLine } from "../../models/contract/kind.ts";
import { hasLimit, linesIn } from "../../models/kinds.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { asksToDraw, asksToLight, movesTheta, onStage } from "../../store/lab/selectors.ts";
import type { Run } from "../../store/lab/state.ts";
import { goTo } from "../../store/run/transport.ts";
import { BoundChart } from "../../views/chart/BoundChart.tsx";
import type { BoundChartProps, Broken } from "../../views/chart/props.ts";
import { NO_Q } from "../../views/chart/words/sentence.ts";
import { late } from "../../views/late.ts";
import { HtmlMath } from "../../views/text/MathText.tsx";
import styles from "./ChartPanel.module.css";
import { Status } from "./Status.tsx";

const RerunsSwitch = late(() => import("./RerunsSwitch.tsx"));
const Over = late(() => import("./Over.tsx"));
const Why = late(() => import("../why/Why.tsx"));
const Note = late(() => import("./Note.tsx"));

const NONE: BoundChartProps["band"] = [];

/** ℓ and the ELBO of the run, half-step by half-step. */
export function ChartPanel() {
  // Drawn in the breath after the readouts and the plane, so that a half-step is seen at once.
  const run = useDeferredValue(useLab((s) => s.run));
  const cursor = useDeferredValue(useLab((s) => s.cursor));
  const older = useLab((s) => s.older);
  const limit = useLab((s) => s.limit);
  const spec = useLab((s) => s.choices.model);
  const limited = hasLimit(spec);
  const log = useLab((s) => s.view.log) && limited;
  const rule = useLab((s) => s.choices.learning.kind);
  const own = useMemo(() => linesIn(spec, rule).filter(({ drawn }) => drawn), [spec, rule]);
  const present = useLab((s) => s.view.present);
  const staged = useLab(onStage);
  const broken = useMemo(() => brokenIn(run), [run]);
  const frames = useMemo(() => drawnOf(run, own), [run, own]);
  const faint = useMemo(() => older.map((one) => drawnOf(one, [])), [older]);
  const plain = useLab((s) => isExactEm(s.choices));
  const reruns = useLab((s) => (s.view.reruns && s.reruns?.run === run.id ? s.reruns : null));
  const begun = useLab((s) => s.run.frames.length > 1);
  const atStart = useLab((s) => s.run.frames.length === 1 && !s.run.frames[0]?.elbo && !s.draft);
  const made = run.frames.at(-1);
  const band = useMemo(
    () => (reruns && made ? reruns.spreads.filter((s) => s.halfStep <= halfSteps(made)) : NONE),
    [reruns, made],
  );
  const learns = useLab(movesTheta);
  const draws = useLab(asksToDraw);
  const lights = useLab(asksToLight);
  const known = limit?.run === run.id ? limit : null;
  return (
    <section className={styles.panel}>
      <h2 className="visually-hidden">Chart</h2>
      <BoundChart
        frames={frames}
        cursor={cursor}
        faint={faint}
        band={band}
        broken={broken}
        learns={learns}
        own={own}
        limit={known?.value ?? null}
        limitSettled={known?.settled ?? false}
        log={log}
        onLog={limited ? (next) => setView({ log: next }) : null}
        onSelect={goTo}
        present={present}
        wide={draws === "now"}
        over={draws || lights ? (layout) => <Suspense>{<Over layout={layout} />}</Suspense> : null}
        sentence={staged ? null : <Status />}
        why={
          staged ? null : begun ? (
            <Suspense>{<Why />}</Suspense>
          ) : (
            atStart && <HtmlMath text={NO_Q} />
          )
        }
        extra={plain ? null : <Suspense>{<RerunsSwitch />}</Suspense>}
        note={plain && !log ? null : <Suspense>{<Note />}</Suspense>}
      />
    </section>
  );
}

/** The frames as they are drawn: with a prior, log p(θ) counted in, and of lines of the kind's own those drawn. */
function drawnOf({ frames }: Run, own: readonly KindLine[]): readonly Frame[] {
  const all = frames[0]?.logPrior ? frames.map(withLogPrior) : frames;
  if (!frames.at(-1)?.lines) return all;
  const ids = own.map(({ id }) => id);
  return all.map((frame) => {
    const lines = Object.entries(frame.lines ?? {}).filter(([id]) => ids.includes(id));
    return { ...frame, lines: Object.fromEntries(lines) };
  });
}

/** Every promised line that fell, frame by frame. */
function brokenIn({ frames }: Run): Broken[] {
  return frames.flatMap((frame, index) => {
    const before = frames[index - 1];
    if (!before) return [];
    return brokenPromises(before, frame).map((line) => ({ index, line }));
  });
}
