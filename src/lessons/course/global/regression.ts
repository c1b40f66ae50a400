import { scenes } from "../../../models/linear-regression/scenes/index.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { sessionOf } from "../sessions.ts";

const own = scenes.flatMap((group) => group.scenes);
const [prior, tenPoints, nine, sine] = [
  sessionOf(own, "regression-prior"),
  sessionOf(own, "regression-ten-points"),
  sessionOf(own, "regression-em-and-mackay"),
  sessionOf(own, "regression-map-weights"),
];

const near = { x: [-1.2, 1.2], y: [-1.6, 1.6] } as const;

export const lesson: Lesson = {
  id: "bayesian-regression",
  title: "Bayesian linear regression",
  about:
    "The latent variable is a vector of weights that all points share. What the posterior, the evidence and EM are then.",
  scenes: [
    {
      id: "one-point",
      title: "A first point",
      text: md`
        $y = w_0 + w_1 x + \epsilon$, with noise of precision $\beta$ and a prior $w \sim \mathcal N(0, I/\lambda)$.
        No label a point: the one latent variable is $w$, and $\theta = (\beta, \lambda)$. In weight space a
        line is a point, and the ellipse is the prior. One point is observed. The E-step takes
        $q(w) = p(w \mid y, \theta)$.
      `,
      session: { ...prior, data: { points: [[0.6, 0.3]], columns: ["x", "y"] } },
      view: { tab: "weights", plane: near },
      play: 1,
      question: {
        kind: "choose",
        ask: "What does one point make of the prior’s ellipse?",
        options: [
          "It shrinks alike in all directions",
          "It shrinks in one direction only",
          "It shrinks to a point",
        ],
        answer: 1,
      },
      then: md`
        In one only, to less than a quarter of its width. The point says that $w_0 + 0.6 w_1$ is about 0.3, and
        of lines that agree in this, nothing. On the plane they are pinned at 0.6 and free to turn.
      `,
    },
    {
      id: "ten-points",
      title: "Ten points",
      text: md`
        Ten points about a line, and the same $\beta$ and $\lambda$. Now $q$ is 11 times as narrow as the prior
        in the intercept, and 6 times in the slope:
        $$S^{-1} = \lambda I + \beta\, \Phi^\top \Phi, \qquad m = \beta\, S\, \Phi^\top y.$$
        Every row of $\Phi$ is $(1, x_n)$.
      `,
      session: tenPoints,
      view: { tab: "weights", plane: near },
      walk: 1,
      question: {
        kind: "choose",
        ask: "Suppose the ten points had the same $x$, but their $y$ were strewn far from any line. How wide would $q(w)$ be?",
        options: ["Wider", "As wide as now", "Narrower"],
        answer: 1,
      },
      then: md`
        As wide as now: there is no $y$ in $S$. With $\beta$ held, the model knows beforehand how much ten points
        at these places will tell. Drag a point up: $q$ moves and keeps its shape. What suffers is $\ell$.
      `,
    },
    {
      id: "evidence",
      title: "The evidence",
      text: md`
        With $w$ integrated out, what is left is a function of $\theta$, the evidence:
        $$\ell(\theta) = \log \int p(y \mid w, \beta)\, p(w \mid \lambda)\, dw.$$
        Here it is {{logLikelihood}}. The best line is the posterior mean $m$, nearly, and the points have
        the log-likelihood $\log p(y \mid w = m, \beta)$ = 6.07 under it.
      `,
      session: tenPoints,
      view: { tab: "terms", plane: near },
      walk: 1,
      question: {
        kind: "choose",
        ask: "Why is the evidence so much lower than 6.07?",
        options: [
          "It averages over all lines of the prior",
          "The E-step has not reached the best line",
          "A bound is below what it bounds",
        ],
        answer: 0,
      },
      then: md`
        It averages. Most lines of the prior miss these points. Put differently, $\ell = E_q[\log p(y \mid w)] -
        \mathrm{KL}(q \,\|\, p(w))$: how well $q$ fits, 5.08, less how far the points had to move it from the prior,
        3.65. The gap is 0, and $\ell$ is the bound.
      `,
    },
    {
      id: "gap",
      title: "One gap for all points",
      text: md`
        The same points, with $\beta$ and $\lambda$ to be learnt from 1 and 1. The E-step is done. The M-step
        maximises $E_q[\log p(y, w \mid \theta)]$:
        $$\begin{aligned} \frac1\lambda &= \frac{m^\top m + \operatorname{tr} S}{M}, \\ \frac1\beta &= \frac{\lVert
        y - \Phi m \rVert^2 + \operatorname{tr} \Phi S \Phi^\top}{N}. \end{aligned}$$
        There are $M = 2$ weights and $N$ = {{points}} points.
      `,
      session: {
        ...tenPoints,
        start: { beta: 1, lambda: 1 },
        learning: { kind: "closed-form" },
      },
      view: { tab: "weights", plane: near },
      walk: 1,
      play: 1,
      question: { kind: "change", ask: "What does the gap do?", of: "gap" },
      then: md`
        It opens, to {{gap}} nats. They are no sum over points: the gap is one
        $\mathrm{KL}(q(w) \,\|\, p(w \mid y, \theta))$ between two Gaussians in weight space. With $\beta$ =
        {{beta}} the posterior is narrower than the $q$ of $\beta = 1$. The next E-step narrows $q$.
      `,
    },
    {
      id: "mackay",
      title: "Another way up",
      text: md`
        Nine points and a cubic, from $\beta = \lambda = 1$. MacKay’s rule sets $\theta$ by what holds at the
        maximum of $\ell$:
        $$\lambda = \frac{\gamma}{m^\top m}, \quad \beta = \frac{N - \gamma}{\lVert y - \Phi m \rVert^2},$$
        where $\gamma = M - \lambda \operatorname{tr} S$ counts the weights that the points determine. The E-step is
        done, as EM would do it. MacKay’s M-step comes next.
      `,
      session: { ...nine, learning: { kind: "mackay" } },
      view: { tab: "map", study: { kind: "compare", rules: "EM" } },
      walk: 1,
      play: 1,
      question: { kind: "change", ask: "What does the ELBO do?", of: "elbo" },
      then: md`
        Meanwhile $\ell$ rose by {{logLikelihood.change}} nats. EM’s M-step would have raised the
        ELBO by 1.26, and $\ell$ by 1.85 only. This rule asks no bound, so nothing is promised. Yet it comes within
        10⁻⁶ nats of where both end in 34 iterations, EM in 109. The map shows a higher top, which neither finds.
      `,
    },
    {
      id: "map-weights",
      title: "The weights as a point",
      text: md`
        Thirty points of a sine, a polynomial of degree 5. Here $w$ is kept as a point, its mode $m$, and $\beta$ and
        $\lambda$ are set as if $w$ were known. That is EM’s M-step without $\operatorname{tr} S$. It climbs
        $\log p(y, w \mid \theta)$. EM ends at $\beta$ = 15.69, $\lambda$ = 0.482 and $\ell$ = −13.14.
      `,
      session: sine,
      view: { tab: "map" },
      play: "end",
      question: {
        kind: "choose",
        ask: "Where do $\\beta$ and $\\lambda$ end here?",
        options: ["Both larger", "Both smaller", "Where EM’s end"],
        answer: 0,
      },
      then: md`
        At $\beta$ = {{beta}} and $\lambda$ = {{lambda}}, both larger. A point knows nothing of how unsure $w$ is, and
        without $\operatorname{tr} S$ both denominators are too small: noise and prior are thought tighter than
        they are. $\ell$ ends at {{logLikelihood}}.
      `,
    },
    {
      id: "occam",
      title: "Which degree?",
      text: md`
        The same thirty points, now with degree 9. Least squares fits no worse with each degree more, so
        the training error can’t say where to stop. For each degree from 0 to 9 let EM find the best $\beta$ and
        $\lambda$, and compare the evidence there. Here it is {{logLikelihood}}.
      `,
      session: {
        ...sine,
        model: { kind: "linear-regression", basis: { kind: "polynomial", degree: 9 } },
        learning: { kind: "closed-form" },
      },
      view: { tab: "map", study: { kind: "sizes", most: 9 } },
      walk: "end",
      question: {
        kind: "choose",
        ask: "Which degree has the highest evidence?",
        options: ["1", "3", "9"],
        answer: 1,
      },
      then: md`
        3: $\ell$ = −11.61, against {{logLikelihood}} for degree 9 and −26.00 for a line. A richer model spreads its prior
        over more curves, and each gets less. That pays only where the points ask for it. This is Occam’s razor, with no
        point held out:
      `,
    },
  ],
};
