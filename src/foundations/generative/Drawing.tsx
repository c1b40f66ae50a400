import { useMemo } from "react";
import { fixed } from "../../maths/format.ts";
import type { Rect } from "../../views/labels/rect.ts";
import { Axes } from "../common/drawing/Axes.tsx";
import { type Area, areaIn, type Place, type Range, rangeOf } from "../common/drawing/area.ts";
import { Inside } from "../common/drawing/Inside.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { Handle } from "../common/handles/Handle.tsx";
import { fitting, Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import { Boundary } from "./Boundary.tsx";
import { Clouds } from "./Clouds.tsx";
import { Rank } from "./Rank.tsx";
import { learnt, readingOf, type State, samplesOf } from "./reading.ts";
import { Nothing, Says } from "./Says.tsx";
import { Signs } from "./Signs.tsx";

/** Where x may be dragged; what is seen of the plane is a little more. */
export const SPAN: Range = [-5, 5];
const SEEN: Range = [-5.4, 5.4];

/** Both models over the same points: planes, what each says of x, and how likely x is. */
export function Drawing({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const reading = useMemo(() => readingOf(state), [state]);
  const drawn = useMemo(() => samplesOf(state), [state]);
  const { planes, bars, rank, line } = layoutIn(room);
  const [first, second] = planes;
  const { points, labels } = learnt;
  const arm = Math.min(first.rect.width / 60, Math.max(2.5, room.font / 3));
  const { left, densities, density } = reading;
  const hands = { state, left, move };
  return (
    <>
      <Boundary area={first} x={state.x} left={left} />
      <Clouds area={second} x={state.x} left={left} />
      {planes.map((area, i) => (
        <g key={NAMES[i]}>
          <Inside area={area}>
            <Signs
              area={area}
              points={points}
              labels={labels}
              arm={arm}
              faint={i === 1 && drawn !== null}
            />
            {i === 1 && drawn && <Signs area={area} {...drawn} arm={arm * 1.2} sampled />}
          </Inside>
          <Axes area={area} font={room.font} />
          <Say
            strong
            font={line / 1.5}
            x={area.rect.left}
            y={area.rect.top - 0.4 * line}
            text={TITLES[i] ?? ""}
          />
          <Say
            anchor="end"
            x={area.rect.left + area.rect.width - 6}
            y={area.rect.top + area.rect.height - 7}
            text="x_1 →"
          />
          <Say x={area.rect.left + 7} y={area.rect.top + 1.2 * room.font} text="↑ x_2" />
          <Hand area={area} name={NAMES[i] ?? ""} {...hands} />
        </g>
      ))}
      <Says rect={bars[0]} letters={room} plus={reading.discriminative} />
      <Says rect={bars[1]} letters={room} plus={reading.generative} />
      <Nothing rect={rank[0]} letters={room} says={["no p(x): no score, no samples", "no p(x)"]} />
      <Rank rect={rank[1]} room={room} densities={densities} density={density} />
      <Say
        x={rank[1].left}
        y={rank[1].top - 0.45 * room.font}
        text={fitting(
          ["log p(x), beside the model’s own samples", "log p(x), beside samples", "log p(x)"],
          rank[1].width,
          room,
        )}
      />
    </>
  );
}

const TITLES = ["p(y | x): a boundary", "p(x, y): two clouds"];
const NAMES = ["x, left", "x, right"];

interface HandProps {
  readonly area: Area;
  readonly name: string;
  readonly state: State;
  readonly left: 0 | 1 | null;
  readonly move: (change: Partial<State>) => void;
}

/** x, or the coordinate of it that is known, at the edge. */
function Hand({ area, name, state: { x }, left, move }: HandProps) {
  const [a = 0, b = 0] = x;
  const edge = 0.02 * (rangeOf(area.y)[1] - rangeOf(area.y)[0]);
  const at: Place =
    left === null
      ? [a, b]
      : left === 0
        ? [a, rangeOf(area.y)[0] + edge]
        : [rangeOf(area.x)[0] + edge, b];
  return (
    <Handle
      area={area}
      name={name}
      at={at}
      {...(left !== null && { along: left === 0 ? ("x" as const) : ("y" as const) })}
      x={SPAN}
      y={SPAN}
      say={left === null ? `${fixed(a, 2)}, ${fixed(b, 2)}` : fixed(left === 0 ? a : b, 2)}
      colour="var(--ink)"
      onMove={([to, up]) => move({ x: [left === 1 ? a : to, left === 0 ? b : up] })}
    />
  );
}

/** Two columns, each a plane with its bar and a strip below. */
function layoutIn({ width, height, font: usual }: Room) {
  const between = Math.max(12, width / 40);
  const column = (width - between - 2) / 2;
  const line = 1.5 * Math.min(1.4 * usual, Math.max(usual, column / 22));
  const bar = Math.max(24, Math.min(44, height / 18));
  const strip = Math.max(44, 0.16 * height);
  const gap = 0.7 * usual;
  const plane = height - line - gap - bar - 2.2 * usual - strip - 4;
  const place = (i: number, top: number, tall: number): Rect => ({
    left: 1 + i * (column + between),
    top,
    width: column,
    height: tall,
  });
  const areas = [0, 1].map((i) => areaIn(place(i, line, plane), SEEN, SEEN, true));
  const barTop = line + plane + gap;
  const stripTop = barTop + bar + 2.2 * usual;
  return {
    line,
    planes: areas as [Area, Area],
    bars: [place(0, barTop, bar), place(1, barTop, bar)] as const,
    rank: [place(0, stripTop, strip), place(1, stripTop, strip)] as const,
  };
}
