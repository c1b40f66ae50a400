import { exact } from "../../maths/format.ts";
import { partsOf } from "../../maths/sums.ts";
import { areasOf, type Cut, turned } from "./cut.ts";

export const orders = ["room", "image"] as const;

/** What moves: the cut as it is drawn, the room first or the image first. */
export type State = {
  readonly order: (typeof orders)[number];
  readonly first: number;
  readonly ifSo: number;
  readonly ifNot: number;
};

const cutOf = ({ first, ifSo, ifNot }: State): Cut => ({ first, second: [ifSo, ifNot] });

/** The same square cut the other way round. */
export function otherWay(state: State): State {
  const { first, second } = turned(cutOf(state));
  const kept = (share: number | null): number => Number((share ?? 0).toPrecision(12));
  return {
    order: state.order === "room" ? "image" : "room",
    first: kept(first),
    ifSo: kept(second[0]),
    ifNot: kept(second[1]),
  };
}

/** A share or an area: with the hundredths that a hand moves by, four decimals are all there are. */
export const said = (value: number): string => exact(Number(value.toFixed(4)));

/** Both cuts of the square, and the parts of P(x) as texts that add up as shown. */
export function partsIn(state: State) {
  const byRoom = state.order === "room" ? state : otherWay(state);
  const byImage = state.order === "image" ? state : otherWay(state);
  const [[bedroom], [dining]] = areasOf(cutOf(byRoom));
  const sum = bedroom + dining;
  const [ofBedroom = "", ofDining = ""] = partsOf([bedroom, dining], sum, {
    decimals: 4,
    exponent: 0,
  }).map((text) => said(Number(text)));
  return { byRoom, byImage, ofBedroom, ofDining, seen: sum };
}

/** A rectangle of the unit square, from its lower left corner. */
export interface Piece {
  /** Which room it is of, and whether a bed is seen. */
  readonly room: "bedroom" | "dining room";
  readonly bed: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The four pieces of the square as it is cut, in an order of their own. */
export function piecesOf({ order, first, ifSo, ifNot }: State): readonly Piece[] {
  const place = (left: boolean, low: boolean) => {
    const [x, width] = left ? [0, first] : [first, 1 - first];
    const cut = left ? ifSo : ifNot;
    return low ? { x, y: 0, width, height: cut } : { x, y: cut, width, height: 1 - cut };
  };
  return ([true, false] as const).flatMap((isBedroom) =>
    ([true, false] as const).map((bed) => ({
      room: isBedroom ? ("bedroom" as const) : ("dining room" as const),
      bed,
      ...(order === "room" ? place(isBedroom, bed) : place(bed, isBedroom)),
    })),
  );
}
