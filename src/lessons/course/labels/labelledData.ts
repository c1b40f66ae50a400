import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { labelled, lectureData } from "../sessions.ts";

const session = labelled(lectureData);

export const lesson: Lesson = {
  id: "labelled-data",
  title: "Labelled data",
  about:
    "Points whose class is known, and a Gaussian fitted to each class by maximum likelihood. What EM does later is measured against this.",
  scenes: [
    {
      id: "two-draws",
      title: "Where the points come from",
      text: md`
        Each point is drawn twice. First its class $y$: class 1 with probability 0.6, class 2 with
        0.4. Then its place $x$, from the Gaussian of that class. So
        $$p(x, y) = p(y)\, \mathcal N(x \mid \mu_y, \Sigma_y).$$
        There are {{points}} points. The colour of a mark is its class; the ring says that the class is
        observed. The ellipses are a first guess of $\theta$ and have not seen the points yet.
      `,
      session,
    },
    {
      id: "weights",
      title: "The likelihood comes apart",
      text: md`
        The classes are known, so the log-likelihood of points and classes is
        $$\sum_n \log \pi_{y_n} + \sum_n \log \mathcal N(x_n \mid \mu_{y_n}, \Sigma_{y_n}).$$
        The first sum holds only the weights. In the second, $\mu_1$ and $\Sigma_1$ meet the points
        of class 1 alone, and $\mu_2$ and $\Sigma_2$ those of class 2. Each part can be maximised
        by itself. Of the {{points}} points 566 have class 1.
      `,
      session,
      walk: 1,
      play: 1,
      question: {
        kind: "number",
        ask: "Which weight $\\pi_1$ gives these classes the highest likelihood?",
        of: "weights.0",
        within: 0.005,
      },
      then: md`
        $\pi_1 = N_1 / N$ = {{weights.0}}, the share of the class. In the same way each mean is the
        mean of its class, and each covariance the covariance of its class. The answer is a
        formula: one step, from any first guess.
      `,
    },
    {
      id: "table",
      title: "True and fitted, side by side",
      text: md`
        The table sets the true parameters, from which the points were drawn, beside the fitted
        ones. They differ: a sample is not its distribution. Here each mean is off by less than 0.2
        along each axis. No other numbers give these points and classes a higher likelihood, the
        true ones included.
      `,
      session,
      view: { tab: "parameters" },
      walk: 2,
      question: {
        kind: "choose",
        ask: "With a hundred times as many points, how far off would a fitted mean typically be?",
        options: ["As far as now", "About a tenth as far", "About a hundredth as far"],
        answer: 1,
      },
      then: md`
        The error of a mean shrinks as $1/\sqrt N$. A hundred times the points leave a tenth of the
        error.
      `,
    },
    {
      id: "predict",
      title: "The class of a new point",
      text: md`
        The fitted model can tell the class of any place $x$. By Bayes’ rule the more probable class
        is the one with the larger $\pi_k\, \mathcal N(x \mid \mu_k, \Sigma_k)$: both are divided by
        the same $p(x)$, which can be left out. The line is where the two are equal. It is bent, as
        the classes have different covariances. It puts 21 of the {{points}} points on the wrong side.
      `,
      session,
      view: { boundaries: ["generative"] },
      walk: 2,
    },
    {
      id: "again",
      title: "A second iteration",
      text: md`
        Now to EM, which repeats two moves. The E-step gives each point its label, or a belief about
        it, called $q$. The M-step finds the best $\theta$ for that $q$. Here every label is
        observed, so $q$ is the labels. One iteration is made, with $\ell$ = {{logLikelihood}}. Repeat
        both moves.
      `,
      session,
      walk: 2,
      play: 2,
      question: {
        kind: "change",
        ask: "What does $\\ell$ do in a second E-step and M-step?",
        of: "logLikelihood",
      },
      then: md`
        The same $q$ gives the same $\theta$, which was the best
        already. EM becomes a loop only when labels are hidden: then $q$ depends on $\theta$.
      `,
    },
  ],
};
