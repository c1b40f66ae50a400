import type { ReactNode } from "react";
import boxes from "../chart/Box.module.css";
import { useBox, useLetters } from "../measure.ts";
import { captionOf } from "./caption.ts";
import { Drawing } from "./Drawing.tsx";
import type { StepCurvesProps } from "./props.ts";
import { slidSaid } from "./Slide.tsx";
import styles from "./StepCurves.module.css";

/** Under this height, in letters, the caption is brief, so that the curves have room. */
const LOW = 19;

interface Told extends StepCurvesProps {
  /** The caption as it is shown, from its text. */
  readonly caption: (text: string) => ReactNode;
}

/** ℓ and its lower bounds along the line from θ_{t−1} through θ_t, told once, below. */
export function StepCurves({ caption, ...props }: Told) {
  const [figureRef, figure] = useBox();
  const [plotRef, box] = useBox();
  const [letterRef, letters] = useLetters();
  const brief = figure !== null && letters !== null && figure.height < LOW * letters.font;
  return (
    <div ref={figureRef} className={styles.figure} data-picture="Along the step">
      <span ref={letterRef} className={boxes.letter} />
      <div ref={plotRef} className={boxes.room}>
        {box && letters && (
          <Drawing {...props} width={box.width} height={box.height} {...letters} />
        )}
      </div>
      <p className={styles.caption}>{caption(slidSaid(props) ?? captionOf(props, brief))}</p>
    </div>
  );
}
