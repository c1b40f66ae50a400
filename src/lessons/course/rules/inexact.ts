import { annealing } from "../../../models/gaussian-mixture/scenes/algorithms/annealing.ts";
import { sampled } from "../../../models/gaussian-mixture/scenes/algorithms/sampled.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { byHand, misplaced, sessionOf } from "../sessions.ts";

/** θ where EM converges on the lecture's points, to three decimals. */
const converged = {
  weights: [0.564, 0.436],
  means: [
    [1.973, -0.072],
    [-2.168, -0.03],
  ],
  covariances: [
    [
      [0.98, 0.79],
      [0.79, 1.911],
    ],
    [
      [1.761, 0.542],
      [0.542, 0.94],
    ],
  ],
};

export const lesson: Lesson = {
  id: "inexact-e-step",
  title: "When q is not the posterior",
  about:
    "q set by hand, made one-hot, drawn at random or softened: what is left of the bound, and of its promises.",
  scenes: [
    {
      id: "by-hand",
      title: "By hand",
      text: md`
        $\theta$ is where EM converges: an exact iteration would leave it there. But $q$ is set by hand for
        200 points, to the component they do not come from. The gap is {{gap.before}} nats. The M-step comes
        next, with this $q$.
      `,
      session: byHand(misplaced(200), { start: converged }),
      walk: 1,
      play: 1,
      question: { kind: "change", ask: "What does $\\ell$ do?", of: "logLikelihood" },
      then: md`
        Meanwhile the ELBO rose by {{elbo.change}}. The M-step is right, but the bound did not touch $\ell$: it could rise far without ever lifting $\ell$. The next exact
        E-step closes the gap, and EM finds its way back.
      `,
    },
    {
      id: "hard",
      title: "One-hot",
      text: md`
        Each point goes wholly to its most probable component, with every part of $\theta$ learnt. This is
        classification EM. Points between the components are torn to one side or the other. Exact EM puts
        the means 4.11 apart.
      `,
      session: sessionOf(sampled, "classification-em"),
      view: { tab: "parameters" },
      play: "end",
      question: {
        kind: "choose",
        ask: "Where do the means of this run end?",
        options: ["Closer together", "As far apart", "Further apart"],
        answer: 2,
      },
      then: md`
        Further apart, by 0.08: each component has lost its share of the points on the other side. The ELBO
        never fell, but it is not $\ell$: a gap of {{gap}} nats remains, and $\ell$ = {{logLikelihood}} is 1.2
        nats below EM’s.
      `,
    },
    {
      id: "sampled",
      title: "Drawn at random",
      text: md`
        Where the posterior can’t be summed but can be drawn from, draw. Here three labels are drawn for each
        point, and $q$ is their shares: 0, ⅓, ⅔ or 1. This is Monte Carlo EM. 20 iterations are made. Next
        comes an E-step with fresh draws.
      `,
      session: sessionOf(sampled, "monte-carlo-em"),
      walk: 40,
      play: 1,
      question: {
        kind: "choose",
        ask: "Where is the ELBO after this E-step?",
        options: ["At $\\ell$", "Below $\\ell$", "Above or below, by chance"],
        answer: 1,
      },
      then: md`
        Below, by {{gap}} nats. Shares of three draws are hardly ever the posterior. With ten times as many
        draws the gap is about a fifth; it shrinks about as $1/S$. A gap of 0 has to wait for infinitely many.
      `,
    },
    {
      id: "jitter",
      title: "Does it converge?",
      text: md`
        The same run to its cap of 60 iterations. Each E-step draws anew, so even at the best $\theta$ the
        next M-step moves it a little.
      `,
      session: sessionOf(sampled, "monte-carlo-em"),
      walk: 60,
      play: "end",
      question: {
        kind: "choose",
        ask: "What does $\\ell$ do in these last 30 iterations?",
        options: [
          "It rises in every one",
          "It rises and falls, near EM’s $\\ell$",
          "It stays exactly",
        ],
        answer: 1,
      },
      then: md`
        It jitters within 3 nats of EM’s answer, and no threshold on its rise means anything. One takes more draws
        as the run goes on, or averages the last $\theta$.
      `,
    },
    {
      id: "tempered",
      title: "Softened",
      text: md`
        $q \propto p(z \mid x, \theta)^\beta$ with $\beta < 1$ is flatter than the posterior: annealing begins so,
        to keep its choices open. This run has made one iteration at $\beta$ = 0.1. The next E-step has
        $\beta$ = 0.11.
      `,
      session: sessionOf(annealing, "annealing"),
      walk: 2,
      play: 1,
      question: {
        kind: "change",
        ask: "What does the ELBO do in this E-step?",
        of: "elbo",
      },
      then: md`
        An E-step of EM maximises the ELBO over $q$; this one maximises
        another function, with the entropy weighted by $1/\beta$. Only at $\beta = 1$ do the two agree.
      `,
    },
    {
      id: "families",
      title: "A restricted q",
      text: md`
        In larger models the posterior is out of reach altogether. Then $q$ is kept to a family that can be
        computed, such as one-hot here, or Gaussians, or the output of a network. The E-step takes the best
        of that family. This is variational inference.
      `,
      session: sessionOf(sampled, "classification-em"),
      walk: 4,
      play: 1,
      question: { kind: "change", ask: "What does the ELBO do in such an E-step?", of: "elbo" },
      then: md`
        The best of the family is no worse than the last. But {{gap}} nats of gap remain, since the posterior is not in the family. Both steps climb the ELBO; $\ell$ is
        above it, by an amount that is rarely known.
      `,
    },
  ],
};
