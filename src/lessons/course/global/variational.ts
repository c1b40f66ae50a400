import { scenes } from "../../../models/log-density/scenes.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { sessionOf } from "../sessions.ts";

const own = scenes.flatMap((group) => group.scenes);
const [narrow, wide, modes, banana, sampled, logistic] = [
  sessionOf(own, "mean-field"),
  sessionOf(own, "forward-kl"),
  sessionOf(own, "one-mode"),
  sessionOf(own, "banana"),
  sessionOf(own, "sampled-gradients"),
  sessionOf(own, "bayesian-logistic"),
];

/** Where coordinate ascent on the correlated Gaussian ends. */
const slice = {
  mean: [0, 0],
  covariance: [
    [0.36, 0],
    [0, 0.36],
  ],
};

/** Points whose two columns go together, so that the weights go against each other. */
const diagonal = {
  points: [
    [2.3, 2.1],
    [1.55, 1.85],
    [1.35, 1.25],
    [1.02, 0.78],
    [-0.7, -0.5],
    [0.28, 0.13],
    [-0.25, -0.15],
    [0.55, 0.25],
    [-0.2, -0.4],
    [-0.67, -0.52],
    [-1.12, -0.87],
    [-1.3, -1.5],
    [-1.75, -1.85],
    [-2.4, -2.2],
    [1.05, 1.15],
    [0.53, 0.48],
  ],
  labels: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1],
};

export const lesson: Lesson = {
  id: "variational-inference",
  title: "Variational inference",
  about:
    "Where the posterior is out of reach: a q from a family that need not contain it, and what the bound is worth then.",
  scenes: [
    {
      id: "target",
      title: "A density without its normaliser",
      text: md`
        The posterior of $z$ is $p(D, z)$ divided by its integral. Often only the numerator is known: call it
        $\tilde p(z)$, so that
        $$\ell = \log \int \tilde p(z)\, dz.$$
        Its contours are bent here. $q$ is a Gaussian with parameters $\phi = (m, \Sigma)$ of its own, and each E-step
        takes a step up the gradient of $\mathcal L(\phi) = E_q[\log \tilde p(z) - \log q(z)]$.
      `,
      session: banana,
      view: { tab: "terms" },
      play: 5,
      question: {
        kind: "change",
        ask: "What does $\\ell$ do in five such steps?",
        of: "logLikelihood",
      },
      then: md`
        There is no $q$ in it, and no $\theta$ to move. So what the ELBO gained, {{elbo.change}} nats, came off the
        gap $\mathrm{KL}(q \,\|\, p)$. To raise $\mathcal L(\phi)$ is to bring $q$ nearer to $p$, without ever knowing
        $\ell$.
      `,
    },
    {
      id: "families",
      title: "The price of the family",
      text: md`
        Now $p$ is a Gaussian itself, with variances of 1 and correlation 0.8. The mean field has $q(z) = q(x)\, q(y)$, an ellipse
        that can’t tilt. Coordinate ascent sets each factor to its best given the other, and goes on
        until nothing moves. The full family has any covariance, the isotropic one circles.
      `,
      session: narrow,
      view: { tab: "terms" },
      play: "end",
      question: {
        kind: "choose",
        ask: "With which family does the gap close?",
        options: ["With all three", "With mean field and full", "With the full one alone"],
        answer: 2,
      },
      then: md`
        The full one alone. For this mean field {{gap}} nats remain, whatever the start:
        $-\frac12 \log(1 - \rho^2)$, the price of the family. Its variances are {{covariance.0.0}} where
        $p$ has 1. $q$ is as wide as a slice through $p$, and too narrow.
      `,
    },
    {
      id: "forward",
      title: "The other KL",
      text: md`
        The mean field has the least $\mathrm{KL}(q \,\|\, p)$, 0.51 nats. $\mathrm{KL}(p \,\|\, q)$, the
        forward one, is 1.27 there. It is least where $q$ has the mean and the variances of $p$, and the next E-step
        sets them: variances of 1, as far out as $p$ reaches.
      `,
      session: { ...wide, start: slice },
      view: { tab: "terms" },
      play: 1,
      question: { kind: "change", ask: "What does the ELBO do?", of: "elbo" },
      then: md`
        The two KLs have changed places: 0.51 forward, and a gap of {{gap}}. This $q$ covers all of $p$, and much
        where $p$ has next to nothing, for which $\mathrm{KL}(q \,\|\, p)$ charges most. It is too wide. And it needs the
        moments of $p$, which one rarely has.
      `,
    },
    {
      id: "modes",
      title: "Two modes",
      text: md`
        $p$ has two modes. The left one holds 60 % of it, the right one 40 %. $q$ is one Gaussian of any
        covariance, and begins above the right mode, a little nearer to it.
      `,
      session: modes,
      view: { tab: "map" },
      play: "end",
      question: {
        kind: "choose",
        ask: "Where does $q$ end?",
        options: ["On the left mode, the larger", "On the right mode", "Across both"],
        answer: 1,
      },
      then: md`
        On the right one, with a gap of {{gap}}, which is $-\log 0.4$. To leave a mode out costs no more than that. To lie across both would
        put $q$ between them, where $p$ is next to 0. From the left it ends on the left, with $-\log 0.6 = 0.51$: each mode has
        an optimum of its own.
      `,
    },
    {
      id: "draws",
      title: "Gradients from draws",
      text: md`
        In more dimensions no grid gives $E_q$. But $z = m + L t$ with $t \sim \mathcal N(0, I)$ is a draw of $q$, and
        the slope of $\log \tilde p(z) - \log q(z)$ in $\phi$, averaged over draws, has the gradient as its mean. Here five draws
        make each of 150 steps. With the exact gradient, steps as long never fell, and ended at 2.21.
      `,
      session: sampled,
      view: { tab: "map" },
      play: "end",
      question: {
        kind: "choose",
        ask: "What does the ELBO do with five draws a step?",
        options: [
          "It rises in every step, to 2.21",
          "It rises and falls, and ends a little below 2.21",
          "It ends far from 2.21",
        ],
        answer: 1,
      },
      then: md`
        It hovers, and ends at {{elbo}}. The step goes uphill on average alone. The score function has the same
        mean and asks $\tilde p$ for no slope, but varies far more: with five draws a step it throws $q$ off the map
        in this very run. Choose it in the Model panel.
      `,
    },
    {
      id: "logistic",
      title: "Weights of a classifier",
      text: md`
        The lecture’s case: $z$ is the weights of logistic regression, with a Gaussian prior. The points stand
        in the corner, and the plane is that of $w$. The posterior is no Gaussian and has no formula, but
        $$\L = E_q[\log p(D \mid w)] - \mathrm{KL}(q \,\|\, p(w))$$
        can be climbed: to explain the labels, and to stay near the prior.
      `,
      session: logistic,
      view: { tab: "terms" },
      play: "end",
      question: {
        kind: "choose",
        ask: "What does the best Gaussian cost?",
        options: ["Nothing", "About 0.05 nats", "More than 1 nat"],
        answer: 1,
      },
      then: md`
        {{gap}} nats. With many points a posterior looks more and more like a Gaussian, and here sixteen come close.
        Each line in the corner is the boundary of one $w$ drawn from $q$: where they fan out, the class is
        uncertain.
      `,
    },
    {
      id: "learnt",
      title: "And θ unknown",
      text: md`
        Now the prior’s precision is to be learnt as well: $\theta = \lambda$. The M-step sets
        $\lambda = 2 / E_q[\lVert w \rVert^2]$. Other points, on which the two weights go against each other, so that $p$ is tilted.
        $q$ is a mean field, narrower than $p$. One iteration and an E-step are made. Next comes the M-step.
      `,
      session: {
        ...logistic,
        data: diagonal,
        model: {
          kind: "log-density",
          target: { kind: "logistic", learnPrior: true },
          family: "mean-field",
        },
        start: {
          lambda: 1,
          mean: [0.5, 0.5],
          covariance: [
            [0.3, 0],
            [0, 0.3],
          ],
        },
        stop: { tolerance: 1e-5, maxIterations: 20 },
      },
      view: { tab: "terms" },
      walk: 3,
      play: 1,
      question: { kind: "change", ask: "What does $\\ell$ do?", of: "logLikelihood" },
      then: md`
        Meanwhile the ELBO rose by {{elbo.change}}, and the gap shrank by both together. A $q$ that is too
        narrow makes $E_q[\lVert w \rVert^2]$ too small and $\lambda$ too large, {{lambda}} now. Where $q$ is not
        the posterior, EM climbs the bound, and promises nothing of $\ell$.
      `,
    },
  ],
};
