import { slips } from "../../../models/gaussian-mixture/scenes/breaks/slips.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { lecture, sessionOf } from "../sessions.ts";

export const lesson: Lesson = {
  id: "hidden-labels",
  title: "Hide the labels",
  about:
    "The same points without their classes: what can still be said of each, and how parameters are learnt from that.",
  scenes: [
    {
      id: "grey",
      title: "The same points in grey",
      text: md`
        The classes are gone and {{points}} points remain. Each still came from one of two
        components, but from which is not observed: $z_n$ is a latent variable. What can be written
        down is the density of a point alone,
        $$\begin{aligned} p(x \mid \theta) = {} & \pi_1 \mathcal N(x \mid \mu_1, \Sigma_1) \\ & {} + \pi_2 \mathcal N(x \mid \mu_2, \Sigma_2), \end{aligned}$$
        a Gaussian mixture. The two ellipses are $\theta_0$, a guess and not a good one.
      `,
      session: lecture(),
    },
    {
      id: "responsibility",
      title: "Ask one point",
      text: md`
        How far does a component answer for a point? By Bayes’ rule $p(z_n = k \mid x_n, \theta)$ is
        $$\gamma_{nk} = \frac{\pi_k \mathcal N(x_n \mid \mu_k, \Sigma_k)}{\sum_j \pi_j \mathcal N(x_n \mid \mu_j, \Sigma_j)}.$$
        the responsibility of component $k$ for point $n$. The two have weight ½ and the same
        covariance. The picked point is a little nearer to mean 1.
      `,
      session: lecture(),
      view: { tab: "point", picked: 35 },
      play: 1,
      question: {
        kind: "choose",
        ask: "What is the responsibility of component 1 for the picked point?",
        options: ["Between 0 and ½", "Between ½ and 1", "1"],
        answer: 1,
      },
      then: md`
        It is 0.61, and that of component 2 the rest, $1 - \gamma_{n1}$ = 0.39. The point takes a blend of
        the two colours, in these shares.
      `,
    },
    {
      id: "shares",
      title: "Count with shares",
      text: md`
        Class $k$ had $N_k$ points. Now each counts by its share, $N_k = \sum_n \gamma_{nk}$, and the
        formulas stay:
        $$\pi_k = \frac{N_k}{N}, \quad \mu_k = \frac{1}{N_k} \sum_n \gamma_{nk}\, x_n,$$
        $\Sigma_k$ likewise. This is the M-step. Mean 1 starts at the height 2.2, above most points.
      `,
      session: lecture(),
      walk: 1,
      play: 1,
      question: {
        kind: "choose",
        ask: "Where does the M-step put mean 1?",
        options: ["Where it was", "Lower, among its points", "At the true mean (2, 0)"],
        answer: 1,
      },
      then: md`
        At ({{means.0.0}}, {{means.0.1}}), the average of all points by their shares. The colours still
        come from the dashed ellipses. With $\theta$ moved the shares are out of date: ask the points
        again.
      `,
    },
    {
      id: "slip",
      title: "A slip: divide by N",
      text: md`
        Some notes divide the weighted sums by $N$, the number of all points, where $N_k$ is right.
        This run makes that mistake. $N_k$ is the sum of the shares of component $k$; dividing by
        more puts its mean too near to 0. The second M-step comes next.
      `,
      session: sessionOf(slips, "slip-divides-by-n"),
      walk: 3,
      play: 1,
      question: {
        kind: "change",
        ask: "An M-step should find the $\\theta$ of the highest ELBO $\\mathcal L(q, \\theta)$. What does the ELBO do in this one?",
        of: "elbo",
      },
      then: md`
        The chart marks the fall in red. A right M-step
        maximises the ELBO over $\theta$ and so can never lower it. A fall like this one means a
        wrong formula or a wrong program.
      `,
    },
    {
      id: "run",
      title: "Ask and count, in turn",
      text: md`
        E-step: ask each point. M-step: count by shares. Repeat. The labels stay hidden from the
        run; only the shapes of the marks show you the true classes.
      `,
      session: lecture(),
      view: { labels: true, tab: "parameters" },
      play: "end",
      question: {
        kind: "choose",
        ask: "Where will the two components end?",
        options: [
          "One on each class, nearly",
          "Both on the larger class",
          "One on all points, the other empty",
        ],
        answer: 0,
      },
      then: md`
        After {{iterations}} iterations the means are ({{means.0.0}}, {{means.0.1}}) and
        ({{means.1.0}}, {{means.1.1}}); the true ones are (2, 0) and (−2, 0). Fewer than 3 points in
        100 have the wrong colour. Nobody told EM a class. It found two Gaussians that explain the
        points, and here these are the classes.
      `,
    },
  ],
};
