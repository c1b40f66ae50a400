import { slips } from "../../../models/gaussian-mixture/scenes/breaks/slips.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { lecture, sessionOf } from "../sessions.ts";

export const lesson: Lesson = {
  id: "e-step",
  title: "The E-step",
  about: "What one E-step changes, what it cannot change, and how far it moves the bound.",
  scenes: [
    {
      id: "first",
      title: "Before any q",
      text: md`
        At $\theta_0$ the points are grey and the ELBO is —: it needs a $q$, and there is none yet. The
        E-step takes for each point the posterior of its component,
        $$q(z_n = k) \leftarrow p(z_n = k \mid x_n, \theta_0) = \gamma_{nk}.$$
        No point needs to know of any other for this.
      `,
      session: lecture(),
      play: 1,
      then: md`
        The points took their colours and the ELBO appeared, at {{elbo}}: where $\ell$ is. The
        ellipses did not move.
      `,
    },
    {
      id: "ell",
      title: "What q cannot move",
      text: md`
        Later in the same run. The last M-step moved $\theta$ to $\theta_8$, while $q$ is still the
        posterior at $\theta_7$. So there is a gap of {{gap.before}} nats between $\ell$ and the ELBO.
        The next E-step changes $q$ at every point at once.
      `,
      session: lecture(),
      walk: 16,
      play: 1,
      question: {
        kind: "change",
        ask: "What does $\\ell$ do in this E-step?",
        of: "logLikelihood",
      },
      then: md`
        $\ell(\theta) = \sum_n \log p(x_n \mid \theta)$ has no $q$ in it. Only $\theta$ can move it, and
        in an E-step $\theta$ is held.
      `,
    },
    {
      id: "rise",
      title: "How far the bound rises",
      text: md`
        Two half-steps on. Now $\ell$ = {{logLikelihood.before}} and the ELBO is {{elbo.before}}. An
        E-step leaves $\ell$ where it is and makes each $q_n$ the posterior $\gamma_n$ at the present
        $\theta$. Recall
        $$\L(q, \theta) = \ell(\theta) - \sum_n \mathrm{KL}(q_n \,\|\, \gamma_n).$$
      `,
      session: lecture(),
      walk: 18,
      play: 1,
      question: {
        kind: "number",
        ask: "By how many nats does the ELBO rise?",
        of: "elbo.change",
        within: 0.05,
      },
      then: md`
        That is the whole gap. With $q$ the posterior every KL is 0 and the bound
        touches $\ell$. No $q$ lifts it further: for that $\theta$ has to move.
      `,
    },
    {
      id: "who-moves",
      title: "Which points change their mind",
      text: md`
        $\theta$ has moved from $\theta_8$ to $\theta_9$. The picked point lies between the two
        components. At $\theta_8$ its posterior for component 1 was 0.52. Points deep inside a component had
        a posterior near 1 for it.
      `,
      session: lecture(),
      view: { tab: "point", picked: 56 },
      walk: 18,
      play: 1,
      question: {
        kind: "choose",
        ask: "Which points change their $q$ most in this E-step?",
        options: [
          "Those deep inside a component",
          "Those between the components",
          "All by the same amount",
        ],
        answer: 1,
      },
      then: md`
        Those between: for them a small move of the ellipses tips the balance. The picked one goes from
        0.52 to 0.22. The gap of {{gap.before}} nats was almost all theirs.
      `,
    },
    {
      id: "slip",
      title: "A slip: a density without its ½",
      text: md`
        A Gaussian density has $\exp(-\tfrac12 d^2)$, where $d$ is the distance to the mean in standard
        deviations. Some slides lose the ½. This run’s E-step takes its $q$ from $\exp(-d^2)$ instead:
        probabilities all the same, but surer of themselves than the posterior.
      `,
      session: sessionOf(slips, "slip-no-half"),
      walk: 2,
      play: 1,
      question: {
        kind: "choose",
        ask: "Does this E-step bring the ELBO up to $\\ell$?",
        options: ["Yes, an E-step always does", "No, a gap is left"],
        answer: 1,
      },
      then: md`
        A gap of {{gap}} nats is left, in red, since an exact E-step promises none. Only the posterior
        has KL 0. A gap after the E-step is how the chart finds a wrong density.
      `,
    },
  ],
};
