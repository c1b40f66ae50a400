import { HtmlMath } from "../../views/text/MathText.tsx";
import { areaIn, type Range } from "./area.ts";
import { Handle } from "./Handle.tsx";
import styles from "./Slider.module.css";

interface Props {
  /** As "Step size η". */
  readonly name: string;
  readonly value: number;
  readonly range: Range;
  /** A press of a key; a pointer goes by it too where the value is `whole`. */
  readonly step: number;
  /** Only multiples of the step from the first value. */
  readonly whole?: boolean;
  /** Where it stands, in words, beside its name. */
  readonly say: string;
  readonly onMove: (value: number) => void;
}

const WIDTH = 150;
const HEIGHT = 30;

/** A number that is dragged along a line, below the picture it belongs to. */
export function Slider({ name, value, range, step, whole = false, say, onMove }: Props) {
  const rect = { left: 12, top: 0, width: WIDTH - 24, height: HEIGHT };
  const area = areaIn(rect, range, [0, 1]);
  const move = (to: number): void =>
    onMove(whole ? range[0] + step * Math.round((to - range[0]) / step) : to);
  return (
    <div className={styles.slider}>
      <span className={styles.name} aria-hidden="true">
        <HtmlMath text={name} />
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: it is drawn, and holds what is dragged. */}
      <svg role="group" aria-label={name} className={styles.line} width={WIDTH} height={HEIGHT}>
        <path className={styles.track} d={`M12 ${HEIGHT / 2}H${WIDTH - 12}`} />
        <path className={styles.done} d={`M12 ${HEIGHT / 2}H${area.x(value)}`} />
        <Handle
          area={area}
          name={name}
          at={[value, 0.5]}
          along="x"
          x={range}
          step={step}
          say={say}
          onMove={([to]) => move(to)}
        />
      </svg>
      <span className={styles.value} aria-hidden="true">
        <HtmlMath text={say} />
      </span>
    </div>
  );
}
