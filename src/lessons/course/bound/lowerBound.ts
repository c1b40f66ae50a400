import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { byHand, lecture, lectureData, misplaced } from "../sessions.ts";

const everyPoint = Array.from({ length: lectureData.n }, (_, n) => [n, 0] as const);

export const lesson: Lesson = {
  id: "lower-bound",
  title: "A lower bound",
  about:
    "Why the log-likelihood is not maximised directly, and the function of two arguments that is climbed in its place.",
  scenes: [
    {
      id: "sum-inside",
      title: "A sum inside the logarithm",
      text: md`
        With labels, the logarithm met each Gaussian and took its exponential away. Without them a
        sum stands between:
        $$\ell(\theta) = \sum_n \log \sum_k \pi_k\, \mathcal N(x_n \mid \mu_k, \Sigma_k).$$
        Where its gradient is 0, $\mu_k = \frac{1}{N_k}\sum_n \gamma_{nk}\, x_n$. That looks like an
        answer. But $\gamma_{nk}$ depends on all of $\theta$.
      `,
      session: lecture(),
      play: 2,
      question: {
        kind: "choose",
        ask: "Put $\\gamma$ at $\\theta_0$ into this formula and its like. Is the new $\\theta$ the maximum of $\\ell$?",
        options: ["Yes", "No, but $\\ell$ is higher", "No, and $\\ell$ is lower"],
        answer: 1,
      },
      then: md`
        $\ell$ rose by {{logLikelihood.change}} nats, and later iterations add 250 more: with $\theta$ the
        $\gamma$ have changed. Why such a step always helps is what this lesson is about.
      `,
    },
    {
      id: "jensen",
      title: "Jensen’s inequality",
      text: md`
        Put any probabilities $q_k$ under the sum. The logarithm of an average is at least the average
        of the logarithms:
        $$\log \sum_k q_k \frac{p(x, k)}{q_k} \ge \sum_k q_k \log \frac{p(x, k)}{q_k}.$$
        Over all points, the left is $\ell(\theta)$, the right $\mathcal L(q, \theta)$, the evidence lower
        bound (ELBO). Here $q$ gives 40 points to the wrong component, the others their posterior.
      `,
      session: byHand(misplaced(40)),
      play: 1,
      question: {
        kind: "choose",
        ask: "Where is the ELBO for this bad $q$?",
        options: ["Above $\\ell$", "At $\\ell$", "Below $\\ell$"],
        answer: 2,
      },
      then: md`
        Lower by {{gap}} nats. Jensen’s inequality holds for any probabilities: every $q$ gives a lower
        bound, and a bad one a low bound.
      `,
    },
    {
      id: "one-point",
      title: "What the gap is made of",
      text: md`
        Let $q_n$ be the $q$ of point $n$ and $\gamma_n$ its posterior. The gap is
        $$\ell(\theta) - \L(q, \theta) = \sum_n \mathrm{KL}(q_n \,\|\, \gamma_n).$$
        Now every point has its posterior but the picked one. Its posterior for component 1 is
        0.048, and $q$ gives it to component 1 for sure. The KL divergence of such a $q$ is
        $-\log \gamma$.
      `,
      session: byHand([[132, 0]]),
      view: { tab: "point", picked: 132 },
      play: 1,
      question: {
        kind: "number",
        ask: "How large is the gap, in nats? (log is the natural logarithm.)",
        of: "gap",
        within: 0.1,
      },
      then: md`
        {{gap}} nats, from one point alone. All others have KL 0. The more surely $q$ says what the
        posterior thinks unlikely, the more it costs.
      `,
    },
    {
      id: "any-q",
      title: "The worst and the best",
      text: md`
        $q$ may be anything. Here it gives every point to component 1, also those at the far left.
        A KL divergence is never below 0, and is 0 only where the two distributions are the same.
      `,
      session: byHand(everyPoint),
      play: 1,
      question: {
        kind: "choose",
        ask: "Before you see this $q$: is there any $q$ that puts the ELBO above $\\ell$?",
        options: [
          "Yes, a clever enough one",
          "No; the posterior puts it at $\\ell$, any other below",
          "No; every $q$ puts it below $\\ell$",
        ],
        answer: 1,
      },
      then: md`
        This $q$ costs {{gap}} nats. The posterior would cost none, and nothing can cost less than
        none. At a given $\theta$ the best bound is $\ell$ itself.
      `,
    },
    {
      id: "two-moves",
      title: "One function, two moves",
      text: md`
        $\L(q, \theta)$ has two arguments. Hold $\theta$ and choose $q$: the best is the posterior, and
        the gap closes. Hold $q$ and choose $\theta$: now the logarithm stands inside the sum over $k$,
        meets the Gaussians, and the best $\theta$ is a formula. Each move is easy. EM makes them by
        turns: the E-step, then the M-step.
      `,
      session: lecture(),
      play: 4,
      then: md`
        Four half-steps, and the ELBO never fell. $\ell$ came with it: it is {{logLikelihood.change}} nats
        higher than at $\theta_0$.
      `,
    },
  ],
};
