import { partsOf, unitOf } from "../../maths/sums.ts";
import { texSaid } from "../../models/shared/formula/numbers.ts";
import { Button } from "../../panels/common/Button.tsx";
import { Switch } from "../common/controls/Switch.tsx";
import { Picture, type Room } from "../common/drawing/Picture.tsx";
import { columns, isWide, rows } from "../common/drawing/split.ts";
import { noShares, shareRule } from "../common/handles/shares.ts";
import { inColour, tex, texTerm } from "../common/words/tex.ts";
import type { Figure, FigureProps } from "../contract.ts";
import { Lengths } from "./Lengths.tsx";
import { Pair, RHOS, SDS } from "./Pair.tsx";
import { independent, SIDE, type State, same, toldBy } from "./parts.ts";
import { Table } from "./Table.tsx";

const KINDS = [
  ["table", "Table"],
  ["gaussian", "Gaussian"],
] as const;

/** X and Y mostly agree. */
const JOINT = [0.24, 0.05, 0.02, 0.05, 0.2, 0.05, 0.02, 0.07, 0.3];

export const figure: Figure<State> = {
  fields: {
    kind: { first: "table", of: KINDS.map(([kind]) => kind) },
    joint: { first: JOINT, least: 0, most: 1 },
    rho: { first: 0.8, least: RHOS[0], most: RHOS[1] },
    sds: { first: [1, 1.2], least: SDS[0], most: SDS[1] },
  },
  glides: ["joint", "rho", "sds"],
  look: () =>
    "$I$ is what the two bars $H(X)$ and $H(Y)$ have in common: so much of $X$ is known once $Y$ is, and of $Y$ once $X$ is.",
  refuse: ({ joint }) => noShares("joint", joint),
  Picture: (props) => (
    <Picture name="What X and Y tell of each other">
      {(room) => <Drawing {...props} room={room} />}
    </Picture>
  ),
  Controls,
  lines,
  question: {
    ask: "X and Y become independent, each distributed as before. What does $H(X, Y)$ do?",
    options: ["it falls", "it stays", "it rises"],
    answer: 2,
    because:
      "$H(X,Y) = H(X) + H(Y) - I$: without $I$ it is as long as both together. Nothing told of $Y$ by $X$ leaves more to be told.",
    shown: { kind: "table", joint: independent(JOINT) },
  },
};

function Drawing({ room, ...props }: FigureProps<State> & { readonly room: Room }) {
  const { font } = room;
  const told = toldBy(props.state);
  const wide = isWide({ ...room, height: 1.5 * room.height });
  const [first, second] = wide ? columns(room, 0.52, 1.6 * font) : rows(room, 0.62, 1.4 * font);
  const Of = props.state.kind === "table" ? Table : Pair;
  const longest = props.state.kind === "table" ? 2 * Math.log(SIDE) : 0;
  return (
    <>
      <Of {...props} rect={first} font={font} />
      <Lengths rect={second} font={font} told={told} longest={longest} />
    </>
  );
}

function Controls({ state, move }: FigureProps<State>) {
  return (
    <>
      <Switch
        name="Distribution"
        value={state.kind}
        options={KINDS}
        onChoose={(kind) => move({ kind })}
      />
      {state.kind === "table" && (
        <>
          <Button onClick={() => move({ joint: independent(state.joint) })}>Independent</Button>
          <Button onClick={() => move({ joint: same(state.joint) })}>Y = X</Button>
        </>
      )}
    </>
  );
}

function lines(state: State) {
  const { x, y, joint, xGivenY, yGivenX, mutual } = toldBy(state);
  const unit = unitOf(1);
  const [given, shared, other] = partsOf([xGivenY, mutual, yGivenX], joint, unit).map(texSaid);
  const I = inColour("three", "I");
  const signed = (text = "") => (text.startsWith("-") ? `(${text})` : text);
  return [
    {
      formula: `H(X,Y) = ${inColour("one", "H(X\\mid Y)")}+${I}+${inColour("two", "H(Y\\mid X)")}`,
      numbers: [given, shared, other].map(signed).join("+"),
      result: tex(joint),
      note:
        state.kind === "table"
          ? shareRule("cell")
          : xGivenY < 0 || yGivenX < 0
            ? "In nats. What is negative is dashed, and goes leftwards."
            : "In nats. The entropy of a density may be negative, I never is.",
    },
    state.kind === "table"
      ? {
          formula: `${I} = \\sum_{x,y} p(x,y)\\log\\frac{p(x,y)}{p(x)\\,p(y)}`,
          result: tex(mutual),
          note: "A KL divergence: 0 where p(x, y) = p(x) p(y), and nowhere else.",
        }
      : {
          formula: `${I} = -\\tfrac12\\log(1-\\rho^2)`,
          numbers: `-\\tfrac12\\log(1-${texTerm(state.rho)}^2)`,
          result: tex(mutual),
          note: "It knows ρ alone: to stretch X or Y changes neither.",
        },
    {
      formula: `${I} = ${inColour("one", "H(X)")}+${inColour("two", "H(Y)")}-H(X,Y)`,
      numbers: `${tex(x)}+${texTerm(y)}-${texTerm(joint)}`,
      result: tex(mutual),
    },
  ];
}
