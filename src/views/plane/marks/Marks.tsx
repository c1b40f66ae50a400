import type {
  Mark as AnyMark,
  EllipseMark,
  SegmentMark,
} from "../../../models/contract/picture.ts";
import type { View } from "../view/view.ts";
import { drawnIn, type PixelEllipse, pixelEllipse } from "./geometry.ts";
import styles from "./Marks.module.css";

interface MarksProps {
  readonly marks: readonly AnyMark[];
  /** The θ the colours come from, where it is not the one in force. */
  readonly previous: readonly AnyMark[] | null;
  readonly view: View;
  readonly colourOf: (index: number) => string;
}

/** The marks of a model, those of the θ before dashed under them. */
export function Marks({ marks, previous, view, colourOf }: MarksProps) {
  const one = (mark: AnyMark, past: boolean) => (
    <Mark
      key={`${mark.id} ${past}`}
      mark={mark}
      colour={colourOf(mark.colour)}
      view={view}
      past={past}
    />
  );
  return (
    <>
      {drawnIn(view, previous ?? []).map((mark) => one(mark, true))}
      {marks.map((mark) => one(mark, false))}
    </>
  );
}

interface MarkProps {
  readonly mark: AnyMark;
  readonly colour: string;
  readonly view: View;
  /** Dashed and faint: the θ the colours come from. */
  readonly past: boolean;
}

/** One mark of a model, whatever its kind. */
function Mark({ mark, colour, view, past }: MarkProps) {
  switch (mark.kind) {
    case "ellipse":
      return <Ellipse mark={mark} colour={colour} view={view} past={past} />;
    case "segment":
      return <Segment mark={mark} colour={colour} view={view} past={past} />;
    default:
      return mark satisfies never;
  }
}

interface EllipseProps {
  readonly mark: EllipseMark;
  readonly colour: string;
  readonly view: View;
  readonly past: boolean;
}

/** The 1σ and 2σ ellipses of a component; of a past one the 2σ ellipse, dashed. */
function Ellipse({ mark, colour, view, past }: EllipseProps) {
  const one = pixelEllipse(view, mark.centre, mark.covariance);
  if (past) return <Ring ellipse={one} sigmas={2} colour={colour} className={styles.past} />;
  return (
    <>
      <Ring ellipse={one} sigmas={2} colour="var(--halo)" className={styles.halo} />
      <Ring ellipse={one} sigmas={1} colour="var(--halo)" className={styles.halo} />
      <Ring ellipse={one} sigmas={2} colour={colour} className={styles.two} />
      <Ring ellipse={one} sigmas={1} colour={colour} className={styles.one} />
    </>
  );
}

interface RingProps {
  readonly ellipse: PixelEllipse;
  readonly sigmas: number;
  readonly colour: string;
  readonly className: string | undefined;
}

function Ring({ ellipse: { cx, cy, rx, ry, degrees }, sigmas, colour, className }: RingProps) {
  return (
    <ellipse
      className={className}
      rx={sigmas * rx}
      ry={sigmas * ry}
      transform={`translate(${cx} ${cy}) rotate(${degrees})`}
      stroke={colour}
      fill={colour}
    />
  );
}

interface SegmentProps {
  readonly mark: SegmentMark;
  readonly colour: string;
  readonly view: View;
  readonly past: boolean;
}

/** The long axis of a covariance from −2σ to 2σ, with ticks at ±1σ; a past one is dashed. */
function Segment({ mark, colour, view, past }: SegmentProps) {
  const { cx, cy, rx, degrees } = pixelEllipse(view, mark.centre, mark.covariance);
  const path = past ? `M${-2 * rx} 0H${2 * rx}` : `M${-2 * rx} 0H${2 * rx}M${-rx} -4V4M${rx} -4V4`;
  return (
    <g transform={`translate(${cx} ${cy}) rotate(${degrees})`}>
      {!past && <path className={styles.segmentHalo} d={path} />}
      <path className={past ? styles.past : styles.segment} d={path} stroke={colour} />
    </g>
  );
}
