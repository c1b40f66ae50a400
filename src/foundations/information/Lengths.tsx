import { fixed } from "../../maths/format.ts";
import type { Information } from "../../maths/information/joint.ts";
import { partsOf, unitOf } from "../../maths/sums.ts";
import type { Rect } from "../../views/labels/rect.ts";
import { areaIn, within } from "../common/area.ts";
import { Say } from "../common/Say.tsx";
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
  const plot = within(rect, { left: 4, right: 4, top: 2 });
  const area = areaIn(plot, [least, most], [0, 3]);
  const thick = Math.min(plot.height / 3.6, 3.4 * font);
  const [given, shared, other] = partsOf([xGivenY, mutual, yGivenX], joint, unitOf(1));
  const rows = [
    {
      name: "H(X, Y)",
      parts: [
        { from: 0, length: xGivenY, text: "H(X | Y)", number: given, colour: "one" },
        { from: xGivenY, length: mutual, text: "I", number: shared, colour: "three" },
        { from: x, length: yGivenX, text: "H(Y | X)", number: other, colour: "two" },
      ],
      whole: joint,
    },
    {
      name: "H(X)",
      parts: [{ from: 0, length: x, text: "H(X)", number: fixed(x, 2), colour: "one" }],
      whole: x,
    },
    {
      name: "H(Y)",
      parts: [{ from: xGivenY, length: y, text: "H(Y)", number: fixed(y, 2), colour: "two" }],
      whole: y,
    },
  ];
  const negative = xGivenY < 0 || yGivenX < 0 || x < 0 || y < 0;
  return (
    <>
      {rows.map(({ name, parts, whole }, i) => {
        const middle = area.y(2.5 - i);
        return (
          <g key={name}>
            {parts.map((part) => (
              <Length
                key={part.text}
                {...part}
                x={area.x}
                middle={middle}
                thick={thick}
                font={font}
              />
            ))}
            {i === 0 && (
              <Say
                x={area.x(Math.max(0, joint, x)) - 2}
                y={middle - thick / 2 - 6}
                text={`H(X, Y) = ${fixed(whole, 2)}`}
                anchor="end"
                strong
              />
            )}
          </g>
        );
      })}
      <g>
        {[xGivenY, x].map((at, i) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone.
            key={i}
            className={styles.guide}
            d={`M${area.x(at)} ${area.y(2.5) + thick / 2}V${area.y(0.5) + thick / 2}`}
          />
        ))}
        {negative && (
          <path
            className={styles.zero}
            d={`M${area.x(0)} ${area.y(2.5) - thick / 2 - 4}V${area.y(0.5) + thick / 2 + 4}`}
          />
        )}
      </g>
      {negative && (
        <Say
          x={area.x(0) + 5}
          y={plot.top + plot.height - 2}
          text="0: what is negative runs leftwards"
        />
      )}
    </>
  );
}

interface LengthProps {
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
function Length({ from, length, text, number = "", colour, x, middle, thick, font }: LengthProps) {
  const [start, end] = [x(from), x(from + length)];
  const size = Math.abs(end - start);
  const at = (start + end) / 2;
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
      {size > text.length * 0.62 * font && (
        <Say
          x={at}
          y={middle - 0.15 * font}
          text={text}
          anchor="middle"
          strong
          colour={`var(--${colour}-ink)`}
        />
      )}
      {size > 2.6 * font && <Say x={at} y={middle + 1.1 * font} text={number} anchor="middle" />}
    </g>
  );
}
