import { interpolateNumber } from "d3-interpolate";
import { useMemo } from "react";
import type { Letters } from "../../views/labels/rect.ts";
import { glideTime, useGlide } from "../../views/motion.ts";
import { type Area, areaIn, type Range } from "../common/drawing/area.ts";
import type { Room } from "../common/drawing/Picture.tsx";
import { Handle } from "../common/handles/Handle.tsx";
import type { FigureProps } from "../contract.ts";
import { Answer } from "./Answer.tsx";
import { Block } from "./Block.tsx";
import styles from "./Drawing.module.css";
import { type Piece, piecesOf, type State, said } from "./rooms.ts";

/** No side of the square is dragged away. */
const SHARES: Range = [0.01, 0.99];

/** The unit square in four pieces; beside it those with a bed, stretched to a whole. */
export function Drawing({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const pieces = useTurning(state);
  const { square, bar } = placesIn(room);
  const { left, top, width: side } = square.rect;
  const { order, first, ifSo, ifNot } = state;
  const [names, seen] = order === "room" ? [ROOMS, IMAGES] : [IMAGES, ROOMS];
  const letters = { ...room, font: fontIn(square, room) };
  const above = { y: top - 0.9 * letters.font, fontSize: letters.font };
  return (
    <>
      {pieces.map((piece) => (
        <PieceOf key={`${piece.room}${piece.bed}`} {...{ piece, square, letters, order }} />
      ))}
      <text className={styles.edge} x={left} {...above}>
        {names[0]} {said(first)}
      </text>
      <text className={styles.edge} x={left + side} textAnchor="end" {...above}>
        {names[1]} {said(1 - first)}
      </text>
      <Answer letters={letters} bar={bar} square={square} state={state} />
      <Handle
        area={square}
        name={`P(${names[0]})`}
        at={[first, 1]}
        along="x"
        x={SHARES}
        step={0.1}
        say={said(first)}
        colour="var(--ink)"
        onMove={([to]) => move({ ...state, first: to })}
      />
      <Handle
        area={square}
        name={`P(${seen[0]} | ${names[0]})`}
        at={[0, ifSo]}
        along="y"
        y={SHARES}
        step={0.1}
        say={said(ifSo)}
        colour={order === "room" ? "var(--one)" : "var(--ink)"}
        onMove={([, to]) => move({ ...state, ifSo: to })}
      />
      <Handle
        area={square}
        name={`P(${seen[0]} | ${names[1]})`}
        at={[1, ifNot]}
        along="y"
        y={SHARES}
        step={0.1}
        say={said(ifNot)}
        colour={order === "room" ? "var(--two)" : "var(--ink)"}
        onMove={([, to]) => move({ ...state, ifNot: to })}
      />
    </>
  );
}

const ROOMS = ["bedroom", "dining room"] as const;
const IMAGES = ["bed seen", "no bed seen"] as const;

/** The square at the left, the bar of what is asked beside it. */
function placesIn({ width, height, font }: Room) {
  const above = 3 * font;
  const margin = Math.max(12, 0.9 * font);
  const barWidth = Math.min(130, Math.max(56, 0.16 * width));
  const between = Math.max(26, 2.6 * font);
  const beside = between + barWidth + margin;
  const side = Math.min(height - above - margin, width - margin - beside);
  const left = Math.max(margin, (width - side - beside) / 2);
  const top = above + Math.max(0, (height - above - margin - side) / 2);
  const square = { left, top, width: side, height: side };
  const bar = { left: left + side + between, top, width: barWidth, height: side };
  return { square: areaIn(square, [0, 1], [0, 1]), bar: areaIn(bar, [0, 1], [0, 1]) };
}

/** Letters grow with the square, and are no smaller than the page's where there is room for those. */
const fontIn = ({ rect: { width } }: Area, { font }: Letters): number =>
  Math.max(Math.min(22, width / 32), Math.min(font, width / 20));

interface PieceProps {
  readonly piece: Piece;
  readonly square: Area;
  readonly letters: Letters;
  readonly order: State["order"];
}

/** A piece with its name, and its area as width times height. */
function PieceOf({ piece, square, letters, order }: PieceProps) {
  const { x, y, width, height, room, bed } = piece;
  const area = said(width * height);
  const name = order === "room" ? (bed ? "bed seen" : "no bed seen") : room;
  const product = `${said(width)} × ${said(height)} = ${area}`;
  return (
    <Block
      rect={{
        left: square.x(x),
        top: square.y(y + height),
        width: square.x(width) - square.x(0),
        height: square.y(0) - square.y(height),
      }}
      letters={letters}
      room={room}
      bed={bed}
      says={[[name, product], [name, area], [product], [area]]}
    />
  );
}

interface Turning {
  readonly order: State["order"];
  readonly pieces: readonly Piece[];
}

/** The pieces, which glide where the square is cut the other way round, and follow the hand else. */
function useTurning(state: State): readonly Piece[] {
  const { order, first, ifSo, ifNot } = state;
  const target = useMemo(
    (): Turning => ({ order, pieces: piecesOf({ order, first, ifSo, ifNot }) }),
    [order, first, ifSo, ifNot],
  );
  return useGlide(target, turningBetween, { duration: 2.5 * glideTime() }).pieces;
}

function turningBetween(from: Turning, to: Turning, share: number): Turning | null {
  if (from.order === to.order) return null;
  const pieces = to.pieces.map((piece, i) => {
    const before = from.pieces[i] ?? piece;
    const at = (key: "x" | "y" | "width" | "height") =>
      interpolateNumber(before[key], piece[key])(share);
    return { ...piece, x: at("x"), y: at("y"), width: at("width"), height: at("height") };
  });
  return { ...to, pieces };
}
