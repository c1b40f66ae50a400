import type { Bits } from "./structure.ts";

/** What moves: the images' width, the four images (each the number its pixels spell in binary), and which samples are drawn. */
export type State = {
  readonly side: number;
  readonly images: readonly number[];
  readonly seed: number;
};

export const SIDES = { least: 3, most: 5 } as const;

/** Two noughts and two ones. */
const drawn: Readonly<Record<number, readonly (readonly string[])[]>> = {
  3: [
    ["###", "#.#", "###"],
    [".#.", "#.#", ".#."],
    [".#.", ".#.", ".#."],
    ["##.", ".#.", "###"],
  ],
  4: [
    [".##.", "#..#", "#..#", ".##."],
    ["###.", "#.#.", "#.#.", "###."],
    ["..#.", ".##.", "..#.", "..#."],
    [".#..", ".#..", ".#..", ".#.."],
  ],
  5: [
    [".###.", "#...#", "#...#", "#...#", ".###."],
    [".###.", ".#.#.", ".#.#.", ".#.#.", ".###."],
    ["..#..", ".##..", "..#..", "..#..", ".###."],
    ["...#.", "..##.", "...#.", "...#.", "...#."],
  ],
};

/** How many images of each class there are. */
const OF_EACH = 2;

const numberOf = (rows: readonly string[]): number =>
  Number.parseInt([...rows.join("")].map((sign) => (sign === "#" ? 1 : 0)).join(""), 2);

/** The images that a width opens with, as numbers. */
export const imagesOf = (side: number): readonly number[] => (drawn[side] ?? []).map(numberOf);

/** Whether there are images of this width with these numbers. */
export const areImages = ({ side, images }: State): boolean =>
  Number.isInteger(side) &&
  images.every((image) => Number.isInteger(image) && image < 2 ** (side * side));

/** The images as bits: the first two of class 0, the others of class 1. */
export const bitsOf = ({ side, images }: State): readonly Bits[] =>
  images.map((image, i) => {
    const digits = image.toString(2).padStart(side * side, "0");
    return [i < OF_EACH ? 0 : 1, ...[...digits].map((digit): 0 | 1 => (digit === "1" ? 1 : 0))];
  });

/** The images with one pixel (from 0) of one of them turned over. */
export const turnedOver = ({ side, images }: State, image: number, pixel: number): number[] =>
  images.map((each, i) => {
    const power = 2 ** (side * side - 1 - pixel);
    if (i !== image) return each;
    return Math.floor(each / power) % 2 === 1 ? each - power : each + power;
  });
