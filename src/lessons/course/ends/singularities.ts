import { addFalls } from "../../../models/gaussian-mixture/scenes/breaks/addFalls.ts";
import { asManyComponents } from "../../../models/gaussian-mixture/scenes/breaks/asManyComponents.ts";
import { singularity } from "../../../models/gaussian-mixture/scenes/breaks/singularity.ts";
import { mixture } from "../../../models/gaussian-mixture/scenes/session.ts";
import { roundStart } from "../../../models/gaussian-mixture/scenes/starts.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { sessionOf } from "../sessions.ts";

const outlier = sessionOf(singularity, "singularity");

export const lesson: Lesson = {
  id: "singularities",
  title: "Singularities and remedies",
  about:
    "A component and a single point: when the log-likelihood has no upper bound, and what can be done.",
  scenes: [
    {
      id: "one-gaussian",
      title: "One Gaussian and an outlier",
      text: md`
        A tight cluster of 39 points, and one point far away. First a single Gaussian, $K = 1$. All points
        have responsibility 1, whatever $\theta$.
      `,
      session: mixture(1, {
        data: { generator: "cluster-with-outlier", n: 40, seed: 1 },
        start: roundStart([[0, 0]], 2),
      }),
      play: "end",
      question: {
        kind: "choose",
        ask: "What does EM make of the outlier?",
        options: [
          "The Gaussian shrinks onto it",
          "The Gaussian widens towards it",
          "The Gaussian ignores it",
        ],
        answer: 1,
      },
      then: md`
        One Gaussian has to give density to all points, so it widens, and is done after one M-step. Were it
        to shrink onto one point, the others would have almost none, and $\ell$ would fall.
      `,
    },
    {
      id: "letting-go",
      title: "A second component",
      text: md`
        The same points with two components, after seven iterations. Component 2 has the cluster. Component
        1 is letting go of every point but the outlier; its weight is {{weights.0}}.
      `,
      session: outlier,
      view: { tab: "terms" },
      walk: 14,
      play: "end",
      question: {
        kind: "choose",
        ask: "What does $\\ell$ do as the run goes on?",
        options: ["It settles at a maximum", "It grows without bound", "It falls"],
        answer: 1,
      },
      then: md`
        It grows without bound. Component 1 sits on one point, its variance goes to 0, and the density at
        that point to infinity. The run is stopped at $\ell$ = {{logLikelihood}}: no next $\theta$ is
        finite. No rule was broken on the way; $\ell$ has no maximum.
      `,
    },
    {
      id: "why",
      title: "Why two can do what one cannot",
      text: md`
        With mean 1 on the point $x_n$ and $\Sigma_1 = \sigma^2 I$ in the plane,
        $$p(x_n) \ge \pi_1 \frac{1}{2\pi\sigma^2}.$$
        Component 2 keeps the density of all other points away from 0. So as $\sigma$ goes to 0, one term of
        $\ell$ goes to infinity and no other to minus infinity.
      `,
      session: outlier,
      view: { tab: "parameters" },
      walk: 20,
      question: {
        kind: "choose",
        ask: "How many nats does the log-density at the mean gain each time $\\sigma$ is halved?",
        options: ["0.69, which is log 2", "1.39, which is log 4", "2"],
        answer: 1,
      },
      then: md`
        log 4, since the density goes with $1/\sigma^2$. And $\sigma$ can be halved for ever. In this frame the
        determinant of $\Sigma_1$ is below 10⁻¹².
      `,
    },
    {
      id: "k-equals-n",
      title: "As many components as points",
      text: md`
        Six points, six components, and each mean near a point of its own. One iteration is made: the
        ellipses have begun to shrink. $\ell$ = {{logLikelihood.before}}.
      `,
      session: asManyComponents.session,
      walk: 2,
      play: "end",
      question: {
        kind: "change",
        ask: "What does $\\ell$ do from here?",
        of: "logLikelihood",
      },
      then: md`
        $\ell$ is {{logLikelihood}} and would go to infinity: every component shrinks onto its own point. The
        likelihood of these points could not be better, and nothing has been learnt about where the next
        point will fall. This is overfitting, without end.
      `,
    },
    {
      id: "clamp",
      title: "Remedy: a floor for Σ",
      text: md`
        The two components and the outlier again, from the same start. Now no eigenvalue of a covariance
        may be below $\varepsilon$ = 0.01. The M-step finds the best $\theta$ under this constraint.
      `,
      session: sessionOf(singularity, "clamp"),
      view: { tab: "terms" },
      walk: 14,
      play: "end",
      question: {
        kind: "choose",
        ask: "What does $\\ell$ do with this floor?",
        options: [
          "It never falls, and converges",
          "It falls once the floor is met",
          "It still grows without bound",
        ],
        answer: 0,
      },
      then: md`
        It converges at {{logLikelihood}}. The M-step still maximises, over fewer $\theta$, and the old
        $\theta$ is one of them: so $\ell$ can’t fall. And with a floor the density, and $\ell$, are bounded.
      `,
    },
    {
      id: "add",
      title: "Remedy: add εI",
      text: md`
        Many programs do something else: after the M-step they add $\varepsilon I$ to each covariance. This
        run adds 0.001, on other points. It stands after iteration 11.
      `,
      session: addFalls.session,
      view: { tab: "terms" },
      walk: 22,
      play: 2,
      question: {
        kind: "change",
        ask: "What does $\\ell$ do in iteration 12?",
        of: "logLikelihood",
      },
      then: md`
        Nothing collapses, but the $\theta$ that is kept is
        not the one that the M-step found, so nothing is promised. The fall is drawn plainly, not in red.
      `,
    },
    {
      id: "prior",
      title: "Remedy: a prior",
      text: md`
        A third way is a prior on $\theta$ that makes small covariances improbable. What is climbed is
        then $\ell(\theta) + \log p(\theta)$, and the chart shows that sum. Maximising it is called MAP.
        Same points, same start.
      `,
      session: sessionOf(singularity, "map"),
      view: { tab: "parameters" },
      play: "end",
      then: md`
        It converges. Component 1 keeps the outlier with the variance {{covariances.0.0.0}}: what one
        point and the prior say together. Tied covariances are another remedy: one $\Sigma$ for all
        components can’t shrink onto a point.
      `,
    },
  ],
};
