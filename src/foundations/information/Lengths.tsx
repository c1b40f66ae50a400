import { fixed } from "../../maths/format.ts";
import type { Information } from "../../maths/information/joint.ts";
import { partsOf, unitOf } from "../../maths/sums.ts";
import type { Rect } from "../../views/labels/rect.ts";
import { areaIn, within } from "../common/drawing/area.ts";
import { Say } from "../common/words/Say.tsx";
import styles from "./Information.module.css";

interface Props {
  readonly rect: Rect;
  readonly font: number;
  readonly told: Information;
  /** The longest that is ever shown, so that lengths can be told from each other as they change. */
  readonly longest: number;
}

/** H(X, Y), H(X) and H(Y) as lengths on one axis: what both cover is I. A negative length runs leftwards. */
export function Lengths({ rect, font, told, longest }: Props) {
  const { x, y, joint, xGivenY, yGivenX, mutual } = told;
  const least = Math.min(0, xGivenY, joint, joint - y);
  const most = Math.max(longest, joint, x);
  const negative = least < 0 || yGivenX < 0;
  const [given, shared, other] = partsOf([xGivenY, mutual, yGivenX], joint, unitOf(1));
  const parts = [
    { from: 0, length: xGivenY, text: "H(X | Y)", number: given, colour: "one" },
    { from: xGivenY, length: mutual, text: "I", number: shared, colour: "three" },
    { from: x, length: yGivenX, text: "H(Y | X)", number: other, colour: "two" },
  ];
  const rows = [
    // What goes back over the way there has a line of its own.
    ...(negative ? parts.map((part) => [part]) : [parts]),
    [{ from: 0, length: x, text: "H(X)", number: fixed(x, 2), colour: "one" }],
    [{ from: xGivenY, length: y, text: "H(Y)", number: fixed(y, 2), colour: "two" }],
  ];
  const plot = within(rect, { left: 4, right: 4, top: 1.4 * font });
  const area = areaIn(plot, [least, most], [0, rows.length]);
  const thick = Math.min((plot.height / rows.length) * 0.84, 3.4 * font);
  const [top, bottom] = [area.y(rows.length - 0.5) - thick / 2, area.y(0.5) + thick / 2];
  const end = area.x(joint);
  return (
    <>
      {rows.map((row, i) =>
        row.map((part) => (
          <Length
            key={part.text}
            {...part}
            alone={row.length === 1}
            x={area.x}
            middle={area.y(rows.length - 0.5 - i)}
            thick={thick}
            font={font}
          />
        )),
      )}
      {[
        { name: "x given y", at: xGivenY },
        { name: "x", at: x },
      ].map(({ name, at }) => (
        <path key={name} className={styles.guide} d={`M${area.x(at)} ${top}V${bottom}`} />
      ))}
      {negative && <path className={styles.zero} d={`M${area.x(0)} ${top - 4}V${bottom + 4}`} />}
      <path className={styles.end} d={`M${end} ${top - 4}v${negative ? bottom - top + 8 : 4}`} />
      <Say
        x={Math.max(end, plot.left + 9 * font)}
        y={top - 0.5 * font}
        text={`H(X, Y) = ${fixed(joint, 2)}`}
        anchor="end"
        strong
      />
    </>
  );
}

interface LengthProps {
  /** Whether its row has no other, whose words its own would cover. */
  readonly alone: boolean;
  readonly from: number;
  readonly length: number;
  readonly text: string;
  readonly number: string | undefined;
  readonly colour: string;
  readonly x: (value: number) => number;
  readonly middle: number;
  readonly thick: number;
  readonly font: number;
}

/** One length with its name and number, as far as there is room for them. */
function Length(props: LengthProps) {
  const { from, length, text, number = "", colour, x, middle, thick, font, alone } = props;
  const [start, end] = [x(from), x(from + length)];
  const size = Math.abs(end - start);
  const at = (start + end) / 2;
  const needs = (words: string) => words.length * 0.62 * font;
  const whole = `${text} = ${number}`;
  const line = alone ? whole : ([whole, text].find((words) => needs(words) < size) ?? "");
  /** Inside, or beside where there is more room. */
  const placed = (room: number) => {
    if (size > room) return { x: at, anchor: "middle" } as const;
    const left = Math.min(start, end);
    return left > room
      ? ({ x: left - 6, anchor: "end" } as const)
      : ({ x: left + size + 6, anchor: "start" } as const);
  };
  return (
    <g style={{ color: `var(--${colour})` }}>
      <rect
        className={length < 0 ? styles.negative : styles.length}
        x={Math.min(start, end)}
        width={size}
        y={middle - thick / 2}
        height={thick}
        rx={3}
      />
      {thick > 2.6 * font ? (
        <>
          {size > needs(text) && (
            <Say
              x={at}
              y={middle - 0.15 * font}
              text={text}
              anchor="middle"
              strong
              colour={`var(--${colour}-ink)`}
            />
          )}
          {size > 2.6 * font && (
            <Say x={at} y={middle + 1.1 * font} text={number} anchor="middle" />
          )}
        </>
      ) : (
        <Say
          {...placed(needs(line))}
          y={middle + 0.35 * font}
          text={line}
          strong
          colour={`var(--${colour}-ink)`}
        />
      )}
    </g>
  );
}
