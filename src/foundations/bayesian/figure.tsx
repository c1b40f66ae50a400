import { Button } from "../../panels/common/Button.tsx";
import { Switch } from "../common/controls/Switch.tsx";
import { Picture } from "../common/drawing/Picture.tsx";
import type { Figure, FigureProps } from "../contract.ts";
import { Coin } from "./Coin.tsx";
import { linesOf } from "./lines.ts";
import { MeanPicture, MOST, PLACES, SDS } from "./MeanPicture.tsx";
import { STRONGEST, type State } from "./parts.ts";
import { TOSSES } from "./Tosses.tsx";

const KINDS = [
  ["coin", "Coin"],
  ["mean", "Mean of a Gaussian"],
] as const;

const [from, to] = PLACES;
const counted = { least: 0, most: TOSSES } as const;
const pseudo = { first: 2, least: 1, most: STRONGEST } as const;

export const figure: Figure<State> = {
  fields: {
    kind: { first: "coin", of: KINDS.map(([kind]) => kind) },
    a: pseudo,
    b: pseudo,
    heads: { first: 3, ...counted },
    tails: { first: 0, ...counted },
    prior: { first: -1, least: from, most: to },
    sd: { first: 1, least: SDS[0], most: SDS[1] },
    data: { first: [1.6, 2.4], least: from, most: to, sizes: [0, MOST] },
    next: { first: 2, least: from, most: to },
  },
  glides: ["a", "b", "prior", "sd"],
  look: lookOf,
  refuse: ({ heads, tails }) =>
    Number.isInteger(heads) && Number.isInteger(tails)
      ? null
      : "heads and tails are counted in whole numbers.",
  Picture: (props) => (
    <Picture name="Prior and posterior">
      {(room) =>
        props.state.kind === "coin" ? (
          <Coin {...props} room={room} />
        ) : (
          <MeanPicture {...props} room={room} />
        )
      }
    </Picture>
  ),
  Controls,
  lines: linesOf,
  question: {
    ask: "Tosses come in, the prior stays. MLE, MAP and full Bayes …",
    options: ["draw together", "keep their distances", "all go to the prior’s mean"],
    answer: 0,
    because:
      "The prior is worth $a+b$ tosses, however many there are: of $n$ it is a share of $\\frac{a+b}{a+b+n}$, which goes to 0.",
    shown: { kind: "coin", a: 2, b: 2, heads: 24, tails: 8 },
  },
};

function Controls({ state, move }: FigureProps<State>) {
  const full = state.data.length < MOST ? null : `There are no more than ${MOST}.`;
  const room = (count: number) => (count < TOSSES ? null : `There are no more than ${TOSSES}.`);
  return (
    <>
      <Switch
        name="Unknown"
        value={state.kind}
        options={KINDS}
        onChoose={(kind) => move({ kind })}
      />
      {state.kind === "coin" ? (
        <>
          <Button
            disabledBecause={room(state.heads)}
            onClick={() => move({ heads: state.heads + 1 })}
          >
            Heads
          </Button>
          <Button
            disabledBecause={room(state.tails)}
            onClick={() => move({ tails: state.tails + 1 })}
          >
            Tails
          </Button>
          <Button onClick={() => move({ heads: 0, tails: 0 })}>No tosses</Button>
          <Button onClick={() => move({ a: 1, b: 1 })}>Flat prior</Button>
        </>
      ) : (
        <>
          <Button
            disabledBecause={full}
            onClick={() => move({ data: [...state.data, state.next] })}
          >
            Add next x
          </Button>
          <Button
            disabledBecause={state.data.length > 0 ? null : "There is no x yet."}
            onClick={() => move({ data: state.data.slice(0, -1) })}
          >
            Take the last back
          </Button>
        </>
      )}
    </>
  );
}

const LEARNING =
  "MAP takes one θ of the posterior, the highest; full Bayes takes all, each as far as it is believed";

function lookOf({ kind, heads, tails }: State): string {
  if (kind === "mean")
    return "Press into the lower picture to add an $x$: the posterior moves from the prior to the data’s mean and narrows. MAP and full Bayes agree on the mean; full Bayes is wider by what is not known of μ.";
  const tosses = heads + tails;
  if (tosses === 0) return `No toss yet, and nothing for the MLE to count. ${LEARNING}.`;
  if (heads === 0 || tails === 0) {
    const [seen, other] = tails === 0 ? ["heads", "tails"] : ["tails", "heads"];
    return `Of ${tosses} ${tosses === 1 ? "toss" : "tosses"} all are ${seen}: the MLE says that ${other} never come. ${LEARNING}.`;
  }
  return `The MLE counts the tosses alone. ${LEARNING}; with more tosses the three draw together.`;
}
