import boxes from "../chart/Box.module.css";
import { HtmlMath } from "../chart/MathText.tsx";
import { useBox } from "../chart/useBox.ts";
import { captionOf } from "./caption.ts";
import { Drawing } from "./Drawing.tsx";
import type { StepCurvesProps } from "./props.ts";
import styles from "./StepCurves.module.css";

/** ℓ and its lower bounds along the line from θ_{t−1} through θ_t. */
export function StepCurves(props: StepCurvesProps) {
  const [plotRef, box] = useBox();
  const [letterRef, letter] = useBox();
  const caption = captionOf(props);
  return (
    <figure className={styles.figure}>
      <span ref={letterRef} className={boxes.letter} />
      <div ref={plotRef} className={boxes.room}>
        {box && letter && (
          <Drawing {...props} width={box.width} height={box.height} font={letter.width} />
        )}
      </div>
      <figcaption>
        <HtmlMath text={caption} />
      </figcaption>
    </figure>
  );
}
