import { nats } from "../../maths/format.ts";
import { Button } from "../../panels/common/Button.tsx";
import { useLab } from "../../store/lab/lab.ts";
import { runToConvergence } from "../../store/run/transport.ts";
import { Switch } from "../common/controls/Switch.tsx";
import { Picture } from "../common/drawing/Picture.tsx";
import { inColour, tex, texTerm } from "../common/words/tex.ts";
import type { Figure, FigureProps } from "../contract.ts";
import { SIGMAS } from "./Densities.tsx";
import { BOUNDS, Drawing, EPSILONS } from "./Drawing.tsx";
import { peakOf, RATE, type State, seriesOf } from "./sequences.ts";

const [c, epsilon] = [inColour("one", "c"), inColour("two", "\\varepsilon")];

/** What the sequence is, in TeX. */
const told: Readonly<Record<State["sequence"], string>> = {
  bounded: `a_n = 1-${RATE}^n`,
  harmonic: "a_n = 1+\\tfrac12+\\dots+\\tfrac1n",
  run: "a_n = \\ell(\\theta_n)",
};

export const figure: Figure<State> = {
  fields: {
    sequence: { first: "bounded", of: ["bounded", "harmonic", "run"] },
    bound: { first: 1.2, least: BOUNDS[0], most: BOUNDS[1] },
    epsilon: { first: 0.15, least: EPSILONS[0], most: EPSILONS[1] },
    sigma: { first: 0.8, least: SIGMAS[0], most: SIGMAS[1] },
  },
  look: () =>
    "Lower the bound $c$ as far as it goes without being passed: that least bound is the limit.",
  Picture: (props) => (
    <Picture name="A rising sequence and its bound">
      {(room) => <Drawing {...props} room={room} />}
    </Picture>
  ),
  Controls,
  lines: (state) => {
    const series = seriesOf(state);
    const peak = peakOf(state.sigma);
    const density = {
      formula: "\\log p(x=\\mu) = -\\tfrac12\\log 2\\pi\\sigma^2",
      numbers: `-\\tfrac12\\log\\bigl(2\\pi\\times ${tex(state.sigma)}^2\\bigr)`,
      result: tex(peak),
      note:
        peak > 0
          ? "Above 0: a density narrow enough passes every bound, and so can ℓ."
          : "A density is no probability: make it narrower than 0.4.",
    };
    if (!series)
      return [{ formula: told.run, note: "Make half-steps in the lab, or run it here." }, density];
    const { limit, level, passed, shown, band, from } = series;
    return [
      {
        formula: told[state.sequence],
        note: !series.rises
          ? "It does not rise at every step: the theorem says nothing of it."
          : state.sequence === "run"
            ? "ℓ after each iteration of the run in the lab: EM never lowers it."
            : "It rises: no value is lower than the one before.",
      },
      {
        formula: `a_n \\le ${c}`,
        numbers: tex(level),
        note:
          passed === null
            ? "Never passed, so the sequence converges: to the least such c."
            : `No bound: c is passed at n = ${shown ? passed : `about ${nats(passed)}`}.`,
      },
      limit === null
        ? {
            formula: "\\lim a_n = \\infty",
            note: "Its steps 1/n go to 0, and yet it passes every c: small steps are no convergence.",
          }
        : {
            formula: `|a_n-${texTerm(limit)}| < ${epsilon}`,
            numbers: tex(band),
            ...(from !== null && { note: `For every n from ${from} on.` }),
          },
      density,
    ];
  },
  question: {
    ask: "EM never lowers $\\ell$. Does $\\ell$ therefore converge?",
    options: [
      "yes: it rises, and $0$ is above it",
      "for discrete $x$ yes; for densities only where something bounds it",
      "no: it goes on rising for ever",
    ],
    answer: 1,
    because:
      "For discrete $x$ every $p(x_n) \\le 1$, so $\\ell \\le 0$, and a rising sequence with a bound converges. A density has no such bound: as a component shrinks onto a point, $\\ell \\to \\infty$. A floor under $\\Sigma$ is a bound again.",
    shown: { sigma: 0.1 },
  },
};

function Controls({ state, move }: FigureProps<State>) {
  const idle = useLab((s) => s.activity === "idle");
  return (
    <>
      <Switch
        name="Sequence"
        value={state.sequence}
        options={[
          ["bounded", "bounded"],
          ["harmonic", "1 + ½ + ⅓ + …"],
          ["run", "ℓ of your run"],
        ]}
        onChoose={(sequence) => move({ sequence })}
      />
      {state.sequence === "run" && (
        <Button
          onClick={runToConvergence}
          disabledBecause={idle ? null : "The lab is at work on it."}
        >
          Run to convergence
        </Button>
      )}
    </>
  );
}
