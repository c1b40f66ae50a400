import { useCallback, useEffect, useMemo } from "react";
import type { FigureState } from "../../models/contract/scene.ts";
import { Button } from "../../panels/common/Button.tsx";
import { Lines } from "../../panels/formulas/Lines.tsx";
import { bareFigure, moveFigure, resetFigure, sceneFigure } from "../../store/figure/figure.ts";
import { notify, useLab } from "../../store/lab/lab.ts";
import { HtmlMath } from "../../views/text/MathText.tsx";
import type { AnyFigure, Foundation } from "../contract.ts";
import { standingOf } from "../state.ts";
import { Ask } from "./Ask.tsx";
import styles from "./FigureSheet.module.css";
import { Shown } from "./Shown.tsx";
import { Told } from "./Told.tsx";

interface Props {
  readonly foundation: Foundation;
  readonly figure: AnyFigure;
}

/** A figure with its words: the picture, what to look at, the formula in numbers, and the question. */
export function FigureSheet({ foundation, figure }: Props) {
  const asked = useLab((s) => s.view.figure?.state);
  const { state, fault } = useMemo(() => standingOf(figure, asked), [figure, asked]);
  useEffect(() => {
    if (!fault) return;
    bareFigure();
    notify({ kind: "error", text: `The figure stands as it opens: ${fault}` });
  }, [fault]);
  const move = useCallback((change: Partial<FigureState>) => moveFigure(change as FigureState), []);
  const { Controls, Beside, question } = figure;
  // What they tell may be of the run in the lab.
  useLab((s) => s.run);
  const lines = figure.lines(state);
  const opened = useLab((s) => sceneFigure(s)?.state);
  const moved = JSON.stringify(asked) !== JSON.stringify(opened);
  return (
    <>
      <div className={styles.head}>
        <h2>
          <HtmlMath text={foundation.title} />
        </h2>
        <span className={styles.lecture}>Lecture {foundation.lecture}</span>
      </div>
      <Shown figure={figure} state={state} move={move} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className={styles.words} aria-label="About this figure" tabIndex={0}>
        <p className={styles.look}>
          <Told text={figure.look(state)} />
        </p>
        {Controls && (
          <div className={styles.controls}>
            <Controls state={state} move={move} />
          </div>
        )}
        <div className={styles.lines}>
          <Lines lines={lines} />
        </div>
        {Beside && <Beside state={state} move={move} />}
        <Ask question={question} onShow={move} />
        <p className={styles.foot}>
          <Button
            look="quiet"
            disabledBecause={moved ? null : "Nothing has been moved."}
            onClick={resetFigure}
          >
            As it opened
          </Button>
        </p>
      </section>
    </>
  );
}
