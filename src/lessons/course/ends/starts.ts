import { annealing } from "../../../models/gaussian-mixture/scenes/algorithms/annealing.ts";
import { symmetry } from "../../../models/gaussian-mixture/scenes/breaks/symmetry.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { sessionOf } from "../sessions.ts";

const first = sessionOf(annealing, "poor-optimum");

export const lesson: Lesson = {
  id: "starts",
  title: "Starts and local optima",
  about: "The same points and the same rules from other starts: what EM finds, and what it misses.",
  scenes: [
    {
      id: "first",
      title: "Five groups, one start",
      text: md`
        Points of five groups, two of which overlap, and five round components. They start on five points
        drawn at random; three of the five happen to lie in the group at the upper left.
      `,
      session: first,
      play: "end",
      question: {
        kind: "choose",
        ask: "Where will the three components at the upper left end?",
        options: [
          "Two of them move on to other groups",
          "All three stay in that group",
          "They become one",
        ],
        answer: 1,
      },
      then: md`
        All three stay, and one component covers three groups. EM has converged, with $\ell$ =
        {{logLikelihood}}: every small move of $\theta$ makes it worse. To cross to another group a
        component would first have to lower $\ell$, and EM never does.
      `,
    },
    {
      id: "second",
      title: "Another start",
      text: md`
        The same points, model and rules; only the five random points to start on are others. This time no
        group holds three of them. The first run ended at $\ell$ = −1367.1.
      `,
      session: { ...first, start: { kind: "random-points", seed: 2 } },
      play: "end",
      question: {
        kind: "choose",
        ask: "Where does this one end?",
        options: [
          "At the same $\\ell$",
          "Within 10 nats of it",
          "About 100 nats higher",
          "About 100 nats lower",
        ],
        answer: 2,
      },
      then: md`
        At {{logLikelihood}}, with a component to each group. Both are optima of the same $\ell$, and EM
        can’t tell you which of them it found. Where it ends depends on where it starts.
      `,
    },
    {
      id: "many",
      title: "Twenty starts",
      text: md`
        So one starts many times and keeps the best. With the seeds 1 to 20 for the random points, EM ends
        at five different values of $\ell$, from −1367.1 to −1269.2. This is the run of seed 8.
      `,
      session: { ...first, start: { kind: "random-points", seed: 8 } },
      view: { study: { kind: "starts", count: 20, rule: "random-points" } },
      play: "end",
      question: {
        kind: "choose",
        ask: "How many of the twenty reach the highest, −1269.2?",
        options: ["All but one", "About half", "5"],
        answer: 2,
      },
      then: md`
        5 of 20. This run is none of them: {{logLikelihood}} after {{iterations}} iterations. k-means++
        draws its starting points far from each other, and reaches −1269.2 in 13 of 20. Here are all twenty:
      `,
    },
    {
      id: "switch",
      title: "The same answer under other names",
      text: md`
        The lecture’s points, and the usual start with components 1 and 2 exchanged. In the usual run
        component 1 ends at the right, with $\ell$ = −3597.6.
      `,
      session: sessionOf(symmetry, "label-switching"),
      view: { labels: true, tab: "parameters" },
      play: "end",
      question: {
        kind: "choose",
        ask: "What does the exchange change?",
        options: [
          "Nothing at all",
          "The numbers of the components, not $\\ell$",
          "$\\ell$ too: it is another optimum",
        ],
        answer: 1,
      },
      then: md`
        $\ell$ = {{logLikelihood}}, as before; component 1 is now the one at the left. $\ell$ does not know
        the components by number. So every optimum has $K!$ twins, as good as itself: with 5 components 120.
      `,
    },
    {
      id: "annealed",
      title: "A warmer beginning",
      text: md`
        Back to the first start, where EM ended 98 nats short. Here $q$ is the posterior to the power
        $\beta$, made to sum to 1. $\beta$ grows from 0.1 to 1, and while it is small every component has
        shares in nearly every point.
      `,
      session: sessionOf(annealing, "annealing"),
      walk: 2,
      play: 2,
      question: {
        kind: "change",
        ask: "What does $\\ell$ do in the second iteration?",
        of: "logLikelihood",
      },
      then: md`
        With $\beta < 1$ nothing is promised about $\ell$, and
        the components draw together. What is lost now leaves room to part anew. Let the run go on: it ends
        at −1269.2.
      `,
    },
  ],
};
