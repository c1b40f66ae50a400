import { saddle } from "../../../models/gaussian-mixture/scenes/breaks/saddle.ts";
import { slow } from "../../../models/gaussian-mixture/scenes/breaks/slow.ts";
import { symmetry } from "../../../models/gaussian-mixture/scenes/breaks/symmetry.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { lecture, sessionOf } from "../sessions.ts";

/** The lecture's mixture in units a hundred times as large, so in numbers a hundredth as large. */
const hundredth = {
  data: {
    generator: "two-class-lecture",
    n: 1000,
    seed: 6316,
    weights: [0.6, 0.4],
    means: [
      [0.02, 0],
      [-0.02, 0],
    ],
    covariances: [
      [
        [1e-4, 0.8e-4],
        [0.8e-4, 2e-4],
      ],
      [
        [2e-4, 0.6e-4],
        [0.6e-4, 1e-4],
      ],
    ],
  },
  start: {
    weights: [0.5, 0.5],
    means: [
      [0.012, 0.022],
      [0.002, -0.02],
    ],
    covariances: [
      [
        [1.5e-4, 0],
        [0, 1.5e-4],
      ],
      [
        [1.5e-4, 0],
        [0, 1.5e-4],
      ],
    ],
  },
};

export const lesson: Lesson = {
  id: "convergence",
  title: "When EM stops",
  about:
    "What is promised about the log-likelihood from step to step, what a threshold tells, and what it does not.",
  scenes: [
    {
      id: "monotone",
      title: "Never down, but how far up?",
      text: md`
        $\ell$ never falls. The chart shows the first three iterations: in the second $\ell$ rose by 9.7
        nats, in the third by 6.6. It looks as if the run were slowing down towards its end.
      `,
      session: lecture(),
      walk: 6,
      play: 12,
      question: {
        kind: "choose",
        ask: "How large are the rises of the next six iterations?",
        options: [
          "Smaller every time",
          "About as large, 6 to 7 nats each",
          "Some are several times as large",
        ],
        answer: 2,
      },
      then: md`
        $\ell$ rose by {{logLikelihood.change}} nats in six iterations, by up to 28.9 in one. Monotone
        says that $\ell$ does not fall. It says nothing of how fast it rises, and a slow stretch is not
        the end.
      `,
    },
    {
      id: "threshold",
      title: "A threshold",
      text: md`
        The run has to stop somewhere. Its rule: stop once $\ell$ rises by less than 10⁻⁶ nats per point
        over one iteration, which for {{points}} points is 0.001 nats in all. So far {{iterations}}
        iterations are made.
      `,
      session: lecture(),
      view: { log: true },
      walk: 40,
      play: "end",
      question: {
        kind: "number",
        ask: "After how many iterations does the run stop?",
        of: "iterations",
        within: 0.2,
      },
      then: md`
        After {{iterations}}. The chart shows how far $\ell$ is from its limit, on a logarithmic scale:
        near the end each iteration divides the rest by about the same number, so the line is straight.
        This is linear convergence.
      `,
    },
    {
      id: "slow",
      title: "What makes it slow",
      text: md`
        Another mixture, whose components overlap far: of many points one can’t tell from which they
        came. The threshold is the same 10⁻⁶ nats per point. The run before took 34 iterations.
      `,
      session: { ...slow.session, stop: {} },
      view: { log: true },
      play: "end",
      question: {
        kind: "choose",
        ask: "How many iterations does this one take?",
        options: ["Fewer", "About as many", "More than twice as many"],
        answer: 2,
      },
      then: md`
        {{iterations}}, and even then $\ell$ has further to go than in the run before. The line is
        straight but shallow: late in the run each iteration leaves more than 97 % of the error of $\theta$. The more
        is missing with the labels, the slower EM is.
      `,
    },
    {
      id: "plateau",
      title: "A plateau",
      text: md`
        Five components, and a run whose sixth iteration raised $\ell$ by less than 0.001 nats per
        point. With that as a threshold it would stop here. Let it go on, to iteration 200, without a
        threshold.
      `,
      session: { ...sessionOf(saddle, "plateau"), stop: { tolerance: 0, maxIterations: 200 } },
      walk: 12,
      play: "end",
      question: {
        kind: "choose",
        ask: "How far does $\\ell$ still rise?",
        options: ["Less than 1 nat", "About 10 nats", "About 100 nats"],
        answer: 2,
      },
      then: md`
        By {{logLikelihood.change}} nats, almost all of it after a hundred iterations of nearly nothing. A
        threshold measures how fast $\ell$ rises, not how far it still has to go. Stopped is not arrived.
      `,
    },
    {
      id: "bounded",
      title: "Bounded above by 0?",
      text: md`
        A sequence that never falls and is bounded above converges. Some notes bound $\ell$ by 0, since a
        probability is at most 1. Here are the lecture’s points again in units a hundred times as large, so
        that every coordinate is a hundredth of what it was.
      `,
      session: lecture(hundredth),
      play: "end",
      question: {
        kind: "choose",
        ask: "Where is $\\ell$ at the end of this run?",
        options: ["Below 0, as always", "At 0, its bound", "Above 0"],
        answer: 2,
      },
      then: md`
        $\ell$ = {{logLikelihood}}. A density is no probability: where points lie close together it is
        larger than 1. For discrete data $\ell \le 0$ holds. For a Gaussian mixture $\ell$ may have no
        bound at all, and then nothing says that it converges.
      `,
    },
    {
      id: "stationary",
      title: "Converged to what?",
      text: md`
        Two components that start at the same place, with the same covariance and weight. Every point
        then has the responsibilities ½ and ½, and the M-step counts the same shares for both.
      `,
      session: sessionOf(symmetry, "identical-starts"),
      play: "end",
      question: {
        kind: "choose",
        ask: "Where does EM converge?",
        options: [
          "One component on each class",
          "Both alike, on all points",
          "One on all points, the other gone",
        ],
        answer: 1,
      },
      then: md`
        Both alike, with $\ell$ = {{logLikelihood}}. Move one mean by 0.1 at the start, and EM ends more
        than 100 nats higher. Where EM comes to rest the slope of $\ell$ is 0: that may be a maximum, the
        highest or not, or a saddle as here.
      `,
    },
  ],
};
