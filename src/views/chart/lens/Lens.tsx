import { nats } from "../../../maths/format.ts";
import { SvgMath } from "../../text/MathText.tsx";
import type { ChartLayout, PixelFrame } from "../axes/chartLayout.ts";
import labels from "../labels/Labels.module.css";
import lines from "../lines/Lines.module.css";
import marks from "../lines/Marks.module.css";
import { outline } from "../lines/Marks.tsx";
import { shownGap } from "../words/levels.ts";
import { namesOf } from "../words/names.ts";
import styles from "./Lens.module.css";
import { levelsIn, type Lens as Place } from "./lens.ts";

/** Letters of a name that leave room beside them in a short lens. */
const BRIEF = 10;

interface LensProps {
  readonly lens: Place;
  readonly at: PixelFrame;
  readonly layout: ChartLayout;
}

/** The gap of the frame shown as through a lens, where the rise before it leaves it no pixels. */
export default function Lens({ lens, at, layout }: LensProps) {
  const { rect } = lens;
  const { left, top, width, height } = rect;
  const { font, mark } = layout;
  const { ell, elbo } = levelsIn(lens, font);
  const from = ((at.logLikelihood ?? 0) + (at.elbo ?? 0)) / 2;
  const [ellNames, elboNames] = namesOf(at.frame).labels;
  const name = lens.short ? -1 : 0;
  const elboName = elboNames.at(name) ?? "";
  const text = left + font;
  return (
    <g>
      <path
        className={styles.rays}
        d={`M${at.x} ${from}L${left} ${top}M${at.x} ${from}L${left} ${top + height}`}
      />
      <rect className={styles.glass} x={left} y={top} width={width} height={height} rx={6} />
      <rect
        data-lit="kl kl-now"
        className={lines.gap}
        x={left}
        y={ell}
        width={width}
        height={elbo - ell}
      />
      <line
        data-lit="logLikelihood logLikelihood-now"
        className={lines.ell}
        x1={left}
        x2={left + width}
        y1={ell}
        y2={ell}
      />
      <line
        data-lit="elbo elbo-now"
        className={lines.elbo}
        x1={left}
        x2={left + width}
        y1={elbo}
        y2={elbo}
      />
      <g className={marks.current}>
        <circle className={marks.ellMark} cx={left} cy={ell} r={3 * mark} />
        <path
          className={marks.mark}
          d={outline(at.frame.phase, mark)}
          transform={`translate(${left} ${elbo})`}
        />
      </g>
      <text data-lit="logLikelihood" className={labels.logLikelihood} x={text} y={ell - 0.5 * font}>
        <SvgMath text={ellNames.at(name) ?? ""} />
      </text>
      <text data-lit="kl" className={labels.kl} x={text} y={(ell + elbo) / 2} dy="0.34em">
        <SvgMath text={`${lens.short ? "gap" : "KL gap"} ${nats(shownGap(at.frame))} nats`} />
      </text>
      <text data-lit="elbo" className={labels.elbo} x={text} y={elbo + 1.25 * font}>
        <SvgMath text={elboName} />
      </text>
      {!(lens.short && elboName.length > BRIEF) && (
        <text className={styles.times} x={left + width - 0.5 * font} y={elbo + 1.25 * font}>
          {`× ${Math.round(lens.times)}`}
        </text>
      )}
    </g>
  );
}
