import { type RefObject, useMemo } from "react";
import type { Dataset } from "../../data/dataset.ts";
import type { Choices } from "../../engine/registry/session.ts";
import type { Frame } from "../../engine/run/frame.ts";
import type { Gapless } from "../../models/contract/scene.ts";
import { pictures } from "../../models/faces.ts";
import { kindOf } from "../../models/kinds.ts";
import { useLab } from "../../store/lab/lab.ts";
import { lensOf, marksOf } from "../../store/lab/lens.ts";
import type { Underway } from "../../store/run/study.ts";
import { readout } from "../../views/chart/words/readout.ts";
import { palettes, type Theme } from "../../views/palette.ts";
import { recolourings } from "../../views/picture/recolourings.ts";
import { Still } from "../../views/plane/Still.tsx";
import type { Box } from "../../views/plane/view/box.ts";
import { HtmlMath } from "../../views/text/MathText.tsx";
import { CurvesOver, columnAcross } from "../curves/CurvesLayer.tsx";
import { trailsOf } from "../plane/drawnTheta.ts";
import { useTheme } from "../theme.ts";
import styles from "./Compare.module.css";
import { RunContours } from "./RunContours.tsx";
import { RunCurves } from "./RunCurves.tsx";
import { useNewest } from "./useNewest.ts";
import { rulesOn } from "./variation.ts";

interface Props {
  readonly name: "A" | "B";
  readonly dataset: Dataset;
  /** How these data were made; null where they are the lab's. */
  readonly made: Gapless | null;
  /** null until the runs are asked for. */
  readonly choices: Choices | null;
  readonly frames: readonly Frame[];
  readonly cursor: number;
  readonly box: Box;
  /** What can be asked for colours; null while runs are made. */
  readonly underway: RefObject<Underway | null> | null;
}

/** One of the runs on the plane, with its rules above and its values below. */
export function RunPlane({ name, dataset, made, choices, frames, cursor, box, underway }: Props) {
  const axes = useLab((s) => s.view.axes);
  const own = useLab((s) => s.choices);
  const lens = lensOf({ choices: choices ?? own, dataset, view: { axes } });
  const points = lens?.points ?? dataset.points;
  const theme = useTheme();
  const column = useLab(columnAcross);
  const frame = frames[cursor];
  const colours = useRunColours(underway, name, choices, frame ?? null, theme);
  const picture = choices && pictures.of(choices.model);
  const marks = useMemo(
    () => (choices && frame ? marksOf(lens, choices.model, frame.theta, frame.phi, true) : []),
    [lens, choices, frame],
  );
  const previous = useMemo(() => {
    // Over one axis what is drawn of θ are its curves.
    const past = frame?.phase === "M" && choices && !lens?.box;
    return past ? marksOf(lens, choices.model, frame.qTheta) : null;
  }, [lens, choices, frame]);
  const trails = useMemo(
    () => (choices ? trailsOf(lens, choices.model, frames, cursor) : []),
    [lens, choices, frames, cursor],
  );
  return (
    <section className={styles.run} data-picture={`Plane of ${name}`}>
      <h3 className={styles.title}>
        <b>{`${name}: ${choices ? rulesOn(choices, made) : "…"}`}</b>
        <span>{choices && picture?.summary(choices.model)}</span>
      </h3>
      <div className={styles.plane}>
        <Still
          name={`Plane of ${name}`}
          points={points}
          colours={colours}
          marks={marks}
          previousMarks={previous}
          trails={trails}
          box={box}
          theme={theme}
          layer={
            choices && frame && picture?.curves && column !== null
              ? (view) => (
                  <CurvesOver
                    spec={choices.model}
                    dataset={dataset}
                    theta={frame.theta}
                    qTheta={frame.qTheta}
                    column={column}
                    view={view}
                  />
                )
              : lens?.box?.apart && choices && frame
                ? (view) => (
                    <RunCurves
                      view={view}
                      lens={lens}
                      run={indexOf(name)}
                      choices={choices}
                      frame={frame}
                      underway={underway}
                    />
                  )
                : choices && frame && kindOf(choices.model).ofZ
                  ? (view) => (
                      <RunContours
                        view={view}
                        run={indexOf(name)}
                        choices={choices}
                        frame={frame}
                        underway={underway}
                      />
                    )
                  : undefined
          }
        />
      </div>
      <p className={styles.values}>
        <HtmlMath text={frame ? readout(frame, false) : `Fitting ${name}.`} />
      </p>
    </section>
  );
}

/** The colours of the points by the q in force at a frame; null before there is one. */
function useRunColours(
  underway: RefObject<Underway | null> | null,
  name: Props["name"],
  choices: Choices | null,
  frame: Frame | null,
  theme: Theme,
): Uint32Array | null {
  const qTheta = frame?.qTheta ?? null;
  const phi = frame?.phi;
  const iteration = frame?.iteration ?? 0;
  const ask = useMemo(() => {
    if (!choices || qTheta === null) return null;
    return async (worker: Underway) => {
      const coloursIn = (paper: Theme) => {
        const origin = { theta: qTheta, iteration, phi };
        const question = { topic: "colours", origin, palette: palettes[paper] } as const;
        return worker.ask<"colours">(indexOf(name), choices, question);
      };
      const made = await coloursIn(theme);
      recolourings.set(made, coloursIn);
      return made;
    };
  }, [name, choices, qTheta, phi, iteration, theme]);
  const pixels = useNewest(underway, ask);
  return qTheta === null ? null : pixels;
}

const indexOf = (name: Props["name"]): number => (name === "A" ? 0 : 1);
