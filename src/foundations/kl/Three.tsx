import { fixed } from "../../maths/format.ts";
import { logNormal } from "../../maths/information/onALine.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { areaIn, type Range, within } from "../common/drawing/area.ts";
import { Curve } from "../common/drawing/Curve.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { rows } from "../common/drawing/split.ts";
import { Handle } from "../common/handles/Handle.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import { type State, stagesOf } from "./parts.ts";
import styles from "./Three.module.css";

const SPAN: Range = [-5, 5];
export const PLACES: Range = [-3, 3];
const PARTS = [
  { letter: "a", colour: "one" },
  { letter: "b", colour: "two" },
  { letter: "c", colour: "three" },
] as const;

/** Three Gaussians of variance 1; under them the way from a to c, at once and by b. */
export function Three({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const { direct, first, second, firstText, secondText } = stagesOf(state);
  const { means } = state;
  const { font } = room;
  const axes = { ...axisRoom(font, 3), right: 0.4 * font };
  const [above, below] = rows(room, 0.6, 0.8 * font);
  const upper = areaIn(within(above, axes), SPAN, [0, 0.5]);
  const longest = Math.max(2.6, direct, first + second);
  const lengths = areaIn(
    within(below, { ...axes, top: 1.2 * font, bottom: 0.4 * font }),
    [0, longest],
    [0, 2],
  );
  const thick = Math.min(4.4 * font, lengths.rect.height / 3);
  const set = (i: number, to: number) => move({ means: means.map((m, j) => (i === j ? to : m)) });
  const parts = [
    {
      row: 1.5,
      from: 0,
      length: direct,
      number: fixed(direct, 2),
      text: "KL(a ‖ c)",
      colour: "four",
    },
    { row: 0.5, from: 0, length: first, number: firstText, text: "KL(a ‖ b)", colour: "two" },
    {
      row: 0.5,
      from: first,
      length: second,
      number: secondText,
      text: "KL(b ‖ c)",
      colour: "three",
    },
  ];
  return (
    <>
      <Axes area={upper} font={font} x="x" y="density" />
      {PARTS.map(({ letter, colour }, i) => {
        const log = logNormal(means[i] ?? 0, 1);
        return (
          <Curve
            key={letter}
            area={upper}
            of={(x) => Math.exp(log(x))}
            colour={`var(--${colour})`}
            filled
          />
        );
      })}
      {parts.map(({ row, from, length, number, text, colour }) => {
        const [start, end] = [lengths.x(from), lengths.x(from + length)];
        const y = lengths.y(row);
        return (
          <g key={text} style={{ color: `var(--${colour})` }}>
            <rect
              className={styles.length}
              x={start}
              width={Math.max(0, end - start)}
              y={y - thick / 2}
              height={thick}
              rx={3}
            />
            {end - start > 5.4 * font && (
              <Say x={start + 0.6 * font} y={y + 0.35 * font} text={text} strong />
            )}
            {end - start > 8.4 * font && (
              <Say x={end - 0.6 * font} y={y + 0.35 * font} text={number} anchor="end" strong />
            )}
          </g>
        );
      })}
      <Say x={lengths.rect.left} y={lengths.y(1.5) - thick / 2 - 6} text="from a to c at once" />
      <Say
        x={lengths.rect.left}
        y={lengths.y(0.5) - thick / 2 - 6}
        text={`from a to b to c: ${fixed(first + second, 2)} in all`}
      />
      {PARTS.map(({ letter, colour }, i) => {
        const mean = means[i] ?? 0;
        return (
          <g key={letter}>
            <Say
              x={upper.x(mean)}
              y={upper.y(0.399) - 1.2 * font}
              text={letter}
              anchor="middle"
              strong
              colour={`var(--${colour}-ink)`}
            />
            <Handle
              area={upper}
              name={`Mean of ${letter}`}
              at={[mean, 0.399]}
              along="x"
              x={PLACES}
              step={0.1}
              colour={`var(--${colour})`}
              onMove={([x]) => set(i, x)}
            />
          </g>
        );
      })}
    </>
  );
}
