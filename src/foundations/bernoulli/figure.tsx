import {
  bernoulliLikelihood,
  bernoulliSlope,
  bernoulliTop,
} from "../../maths/likelihood/bernoulli.ts";
import { Button } from "../../panels/common/Button.tsx";
import { Count } from "../common/controls/Count.tsx";
import { Picture } from "../common/drawing/Picture.tsx";
import { inColour, tex } from "../common/words/tex.ts";
import type { Figure, FigureProps } from "../contract.ts";
import { ALPHAS, Drawing, type State } from "./Drawing.tsx";

const alpha = inColour("one", "\\alpha");
/** Labels of each kind at most. */
const MOST = 12;

export const figure: Figure<State> = {
  fields: {
    alpha: { first: 0.35, least: ALPHAS[0], most: ALPHAS[1] },
    plus: { first: 6, least: 0, most: MOST },
    minus: { first: 2, least: 0, most: MOST },
  },
  refuse: ({ plus, minus }) =>
    plus + minus === 0 ? "There has to be a label: without one nothing is likelier." : null,
  look: () =>
    "Drag $\\alpha$: where the slope is above $0$ go right, where it is below go left, and it is $0$ at the share of labels $+1$.",
  Picture: (props) => (
    <Picture name="Log-likelihood of α, and its slope">
      {(room) => <Drawing {...props} room={room} />}
    </Picture>
  ),
  Controls: ({ state: { plus, minus }, move }: FigureProps<State>) => (
    <>
      <Count
        name="Labels +1"
        value={plus}
        from={minus === 0 ? 1 : 0}
        to={MOST}
        onChange={(to) => move({ plus: to })}
      />
      <Count
        name="Labels −1"
        value={minus}
        from={plus === 0 ? 1 : 0}
        to={MOST}
        onChange={(to) => move({ minus: to })}
      />
      <Button
        look="primary"
        onClick={() => {
          const top = bernoulliTop({ plus, minus });
          move({ alpha: Math.min(ALPHAS[1], Math.max(ALPHAS[0], top)) });
        }}
      >
        Closed form
      </Button>
    </>
  ),
  lines: (state) => {
    const { plus, minus, alpha: at } = state;
    const value = bernoulliLikelihood(state, at);
    const slope = bernoulliSlope(state, at);
    const edge = plus === 0 || minus === 0;
    return [
      {
        formula: `\\ell(${alpha}) = m_+\\log ${alpha}+m_-\\log(1-${alpha})`,
        numbers: `${plus}\\log ${tex(at, 3)}+${minus}\\log ${tex(1 - at, 3)}`,
        result: tex(value),
      },
      {
        formula: `${inColour("two", "\\ell'(\\alpha)")} = \\frac{m_+}{${alpha}}-\\frac{m_-}{1-${alpha}}`,
        numbers: `\\frac{${plus}}{${tex(at, 3)}}-\\frac{${minus}}{${tex(1 - at, 3)}}`,
        result: tex(slope),
      },
      {
        formula: "\\hat\\alpha = \\frac{m_+}{m}",
        numbers: `\\frac{${plus}}{${plus + minus}}`,
        result: tex(bernoulliTop(state), 3),
        note: edge
          ? "Labels all alike: ℓ rises to the edge, and what was not seen is held impossible."
          : "The same for a class of a labelled mixture: its weight is its share of the labels.",
      },
    ];
  },
  question: {
    ask: "There are twice as many labels, in the same proportion. What becomes of $\\ell$?",
    options: [
      "its top moves towards ½",
      "its top stays, and it is narrower there",
      "nothing: it depends on the proportion alone",
    ],
    answer: 1,
    because:
      "$\\hat\\alpha = m_+/m$ is the same, and every $\\ell(\\alpha)$ is doubled: what lies a little beside the top is twice as many nats below it.",
    shown: { plus: 12, minus: 4 },
  },
};
