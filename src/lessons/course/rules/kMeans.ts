import { kMeans } from "../../../models/gaussian-mixture/scenes/algorithms/kMeans.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { sessionOf } from "../sessions.ts";

const session = sessionOf(kMeans, "k-means");

export const lesson: Lesson = {
  id: "k-means",
  title: "K-means as hard EM",
  about:
    "K-means in the same picture: which choices turn EM into it, what it climbs, and which promise is given up.",
  scenes: [
    {
      id: "assign",
      title: "Assign",
      text: md`
        272 eruptions of a geyser. All components have the same weight and the same round covariance
        $s^2 I$, held for good. So the most probable component of a point is the one with the nearest
        mean. K-means gives the point to it wholly: $q$ is 1 there and 0 elsewhere.
      `,
      session,
      play: 1,
      question: {
        kind: "choose",
        ask: "Will the ELBO of this $q$ be at $\\ell$, as after an exact E-step?",
        options: [
          "Yes",
          "No, below: $q$ is not the posterior",
          "No, above: $q$ is surer than the posterior",
        ],
        answer: 1,
      },
      then: md`
        Below, by {{gap}} nats. Points halfway between the means have a posterior near ½, and a $q$ of 1
        costs each of them $\log 2$. Points near one mean cost almost nothing.
      `,
    },
    {
      id: "average",
      title: "Average",
      text: md`
        The M-step, with $q$ one-hot and only the means learnt: $N_k$ counts whole points, and $\mu_k$ is
        the average of the points given to $k$. Assign and average, in turn: that is K-means, as two
        half-steps of EM.
      `,
      session,
      walk: 1,
      play: 1,
      question: { kind: "change", ask: "What does the ELBO do?", of: "elbo" },
      then: md`
        It is the usual M-step with weights and covariances held. Of all means it takes the best for this
        $q$, and the old ones were among them.
      `,
    },
    {
      id: "j",
      title: "What K-means climbs",
      text: md`
        K-means lowers $J = \sum_n \lVert x_n - \mu_{k(n)} \rVert^2$, the sum of squared distances to the
        nearest mean. With one-hot $q$ the entropy is 0, and
        $$\L = -\frac{J}{2 s^2} + \text{constant}.$$
        Here $s^2 = 0.5$. The next M-step lowers $J$ by 69.3.
      `,
      session,
      view: { tab: "terms" },
      walk: 3,
      play: 1,
      question: {
        kind: "number",
        ask: "By how many nats does the ELBO rise?",
        of: "elbo.change",
        within: 0.02,
      },
      then: md`
        It is the fall of $J$ divided by $2 s^2 = 1$. Lowering $J$ and raising the ELBO
        are one thing, and each half-step does it. So $J$ never rises, and K-means comes to rest.
      `,
    },
    {
      id: "ell",
      title: "And ℓ?",
      text: md`
        Iteration 4, before its M-step. The argument for $\ell$ was: the bound touches $\ell$ after
        the E-step, and $\ell$ stays above it. After a hard E-step the gap is {{gap.before}} nats.
      `,
      session,
      walk: 7,
      play: 1,
      question: {
        kind: "change",
        ask: "What does $\\ell$ do in this M-step?",
        of: "logLikelihood",
      },
      then: md`
        Meanwhile the ELBO rose by {{elbo.change}} nats: the gap shrank by both together. K-means promises that the ELBO never falls, and nothing about $\ell$.
      `,
    },
    {
      id: "soft",
      title: "Soft K-means",
      text: md`
        The same means to learn, weights and covariances held, but an exact E-step: $q$ is the posterior
        again. The covariance is narrower here, $s^2 = 0.1$; its inverse, $1/s^2$ = 10, is called the
        stiffness. Only points between the groups are still shared.
      `,
      session: sessionOf(kMeans, "soft-k-means"),
      play: "end",
      question: {
        kind: "choose",
        ask: "Which promise holds in this run?",
        options: [
          "Only that the ELBO never falls",
          "That neither $\\ell$ nor the ELBO ever falls",
          "None",
        ],
        answer: 1,
      },
      then: md`
        Both: it is EM, with part of $\theta$ held. The means end within 0.01 of those of K-means. The
        stiffer the components, the nearer the posterior to one-hot, and in the limit soft K-means is
        K-means.
      `,
    },
    {
      id: "too-soft",
      title: "Too soft",
      text: md`
        The other way: $s^2 = 3$, while the data have a variance of 1 along each axis and 1.9 along their
        diagonal. Each component alone is wide enough to cover all points.
      `,
      session: sessionOf(kMeans, "too-soft"),
      play: "end",
      question: {
        kind: "choose",
        ask: "Where do the two means go?",
        options: ["To the two groups", "Both to the centre of all points", "Far apart"],
        answer: 1,
      },
      then: md`
        To the centre, both of them. With $s^2$ above 1.9, the largest variance of the data along any line,
        every point is shared almost evenly and nothing keeps the means apart. EM learns its covariances and
        need not be told $s$.
      `,
    },
  ],
};
