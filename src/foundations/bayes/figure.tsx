import { Switch } from "../common/controls/Switch.tsx";
import { Picture } from "../common/drawing/Picture.tsx";
import { inColour } from "../common/words/tex.ts";
import type { Figure, FigureProps } from "../contract.ts";
import { Drawing } from "./Drawing.tsx";
import { orders, otherWay, partsIn, type State, said } from "./rooms.ts";

const share = { least: 0, most: 1 } as const;

export const figure: Figure<State> = {
  fields: {
    order: { first: "room", of: orders },
    first: { first: 0.4, ...share },
    ifSo: { first: 0.75, ...share },
    ifNot: { first: 0.3, ...share },
  },
  look: ({ order }) =>
    order === "room"
      ? "Drag the cuts: the width is how many images are of a bedroom, the heights in how many of either room a bed is seen. Bayes’ rule keeps the two pieces with a bed and asks which share of them is the bedroom."
      : "Drag the cuts: the width is in how many images a bed is seen, the heights how many images with a bed, and how many without, are of a bedroom. What Bayes’ rule asks for is now the left height itself.",
  refuse: ({ first, ifSo, ifNot }) => {
    const seen = first * ifSo + (1 - first) * ifNot;
    return Math.min(first, 1 - first, seen, 1 - seen) > 0
      ? null
      : "One event never happens, and nothing can be conditioned on it.";
  },
  Picture: (props) => (
    <Picture name="A square cut by room and by image">
      {(room) => <Drawing {...props} room={room} />}
    </Picture>
  ),
  Controls: Order,
  lines: (state) => {
    const { byRoom, byImage, ofBedroom, ofDining, seen } = partsIn(state);
    return [
      {
        formula: `P(${B},${X}) = P(${B})\\,P(${X}\\mid ${B})`,
        numbers: `${said(byRoom.first)}\\times ${said(byRoom.ifSo)}`,
        result: ofBedroom,
        note: "The chain rule, with x for “a bed is seen”: width times height. A third event would cut the piece again: P(a) P(b | a) P(c | a, b).",
      },
      {
        formula: `P(${X}) = P(${B},${X})+P(${D},${X})`,
        numbers: `${ofBedroom}+${ofDining}`,
        result: said(seen),
      },
      {
        formula: `P(${B}\\mid ${X}) = \\frac{P(${X}\\mid ${B})\\,P(${B})}{P(${X})}`,
        numbers: `\\frac{${ofBedroom}}{${said(seen)}}`,
        result: said(byImage.ifSo),
        note: "Bayes’ rule: the same area, cut the other way round.",
      },
    ];
  },
  question: {
    ask: "One image in ten is of a bedroom. A bed is seen in 9 of 10 bedrooms and in 2 of 10 dining rooms. A bed is seen: how likely is it a bedroom?",
    options: ["9 in 10", "1 in 3", "1 in 10"],
    answer: 1,
    because:
      "The blue piece with a bed is $0.1 \\times 0.9 = 0.09$, the orange one $0.9 \\times 0.2 = 0.18$: a third of $0.27$. That bedrooms are rare counts as much as that a bed is seen.",
    shown: { order: "room", first: 0.1, ifSo: 0.9, ifNot: 0.2 },
  },
};

const B = inColour("one", "\\text{bedroom}");
const D = inColour("two", "\\text{dining}");
const X = "x";

/** Which way the square is cut first. */
function Order({ state, move }: FigureProps<State>) {
  return (
    <Switch
      name="Cut first by"
      value={state.order}
      options={[
        ["room", "room"],
        ["image", "image"],
      ]}
      onChoose={(order) => order !== state.order && move(otherWay(state))}
    />
  );
}
