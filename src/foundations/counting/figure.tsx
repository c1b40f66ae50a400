import { count } from "../../maths/format.ts";
import { texSaid } from "../../models/shared/formula/numbers.ts";
import { Button } from "../../panels/common/Button.tsx";
import { Picture } from "../common/drawing/Picture.tsx";
import type { Figure, FigureProps } from "../contract.ts";
import { Drawing } from "./Drawing.tsx";
import { areImages, imagesOf, SIDES, type State } from "./pictures.ts";
import { numbersOf, type Structure, structures } from "./structure.ts";

const { least, most } = SIDES;
const SEEDS = { least: 1, most: 9999 } as const;

const Controls = ({ state: { seed }, move }: FigureProps<State>) => (
  <Button onClick={() => move({ seed: (seed % SEEDS.most) + 1 })}>Draw others</Button>
);

export const figure: Figure<State> = {
  fields: {
    side: { first: least, least, most },
    images: { first: imagesOf(least), least: 0, most: 2 ** (most * most) - 1 },
    seed: { first: 1, ...SEEDS },
  },
  look: () =>
    "Click pixels and pull the corner: the full joint says the four images and no others, but needs a number for every image there could be; independent pixels need $n$ and say mostly noise. Structure lies between.",
  refuse: (state) =>
    areImages(state) ? null : "An image has more pixels, or other ones, than its width has.",
  Picture: (props) => (
    <Picture name="Four images, and what each model says of them">
      {(room) => <Drawing {...props} room={room} />}
    </Picture>
  ),
  Controls,
  lines: ({ side }) => [
    ...structures.map((structure) => ({
      formula: NUMBERS[structure.kind].formula,
      numbers: NUMBERS[structure.kind].numbers(side * side),
      result: texSaid(count(numbersOf(structure, side * side))),
      note: `${structure.name}: ${NUMBERS[structure.kind].note}`,
    })),
    {
      formula: "256\\cdot 256\\cdot 256-1",
      result: texSaid(count(256 ** 3 - 1)),
      note: "One pixel in colour, as p(red, green, blue).",
    },
  ],
  question: {
    ask: "An image grows from 9 pixels to 16. What does that do to the full joint?",
    options: [
      "not quite twice as many numbers",
      "about 50 times as many",
      "more than 100 times as many",
    ],
    answer: 2,
    because:
      "Each pixel more doubles them: $2^{16}-1$ is 128 times $2^9-1$, while a Markov chain goes from 17 to 31. For the digits of $28\\times 28$ pixels it would be $2^{784}-1\\approx 10^{236}$.",
    shown: { side: 4, images: imagesOf(4) },
  },
};

/** How the numbers of each structure add up. */
const NUMBERS: Readonly<
  Record<
    Structure["kind"],
    { readonly formula: string; readonly numbers: (n: number) => string; readonly note: string }
  >
> = {
  joint: {
    formula: "2^n-1",
    numbers: (n) => `1+2+4+\\dots+2^{${n - 1}}`,
    note: "by the chain rule, each pixel given all before it; nothing is saved.",
  },
  "naive-bayes": {
    formula: "2n+1",
    numbers: (n) => `1+2\\cdot ${n}`,
    note: "one for the class y, then each pixel given y.",
  },
  chain: {
    formula: "2n-1",
    numbers: (n) => `1+2\\cdot ${n - 1}`,
    note: "each pixel given the one before it, row by row.",
  },
  independent: { formula: "n", numbers: String, note: "each pixel by itself." },
};
