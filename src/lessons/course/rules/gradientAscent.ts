import { gradientSteps } from "../../../models/gaussian-mixture/scenes/algorithms/gradient.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { sessionOf } from "../sessions.ts";

const gradient = sessionOf(gradientSteps, "gradient-ascent");

export const lesson: Lesson = {
  id: "gradient-ascent",
  title: "Gradient ascent and EM",
  about:
    "Steps up the gradient in place of the closed-form M-step: what they share with EM, and what each costs.",
  scenes: [
    {
      id: "same",
      title: "One step on the bound",
      text: md`
        An exact E-step, and then in place of the M-step one step up the gradient of the ELBO:
        $$u \leftarrow u + \eta\, \nabla_u \L(q, \theta(u)) / N.$$
        In the coordinates $u$ every value is allowed, so that weights stay positive and covariances
        positive definite.
      `,
      session: gradient,
      view: { tab: "along" },
      walk: 1,
      play: 1,
      question: {
        kind: "choose",
        ask: "How does this step compare with one up the gradient of $\\ell$ itself?",
        options: ["It is the same step", "The same way, but shorter", "It goes elsewhere"],
        answer: 0,
      },
      then: md`
        Where $q$ is the posterior, $\nabla \L(q, \theta) = \nabla \ell(\theta)$: the curves touch with
        one slope. So EM with one gradient step in place of the M-step is gradient ascent on $\ell$.
      `,
    },
    {
      id: "race",
      title: "Thirty-two of each",
      text: md`
        On these points and from this start EM converges in 32 iterations, at $\ell$ = −2169.4. Here are 32
        gradient steps with step size $\eta$ = 0.5, each with an E-step of its own. One of them costs about
        as much as an iteration of EM.
      `,
      session: { ...gradient, stop: { maxIterations: 32 } },
      play: "end",
      question: {
        kind: "choose",
        ask: "How far below EM’s $\\ell$ are they?",
        options: ["Level with it", "About 10 nats below", "More than 100 nats below"],
        answer: 2,
      },
      then: md`
        $\ell$ = {{logLikelihood}}, 131 nats short. With 200 steps they arrive at the same place. The M-step
        jumps to the top of the bound, while a gradient step goes a little way and asks again.
      `,
    },
    {
      id: "too-long",
      title: "A longer step",
      text: md`
        Then take longer steps: $\eta$ = 2 in place of 0.5. The E-step at $\theta_0$ is made, and the ELBO
        touches $\ell$ at {{logLikelihood.before}}.
      `,
      session: sessionOf(gradientSteps, "step-too-long"),
      view: { tab: "along" },
      walk: 1,
      play: 1,
      question: {
        kind: "change",
        ask: "What does $\\ell$ do in the first step?",
        of: "logLikelihood",
      },
      then: md`
        The step went over the top of the bound and down
        beyond. A fixed step size promises nothing. The closed-form M-step has no step size to choose.
      `,
    },
    {
      id: "generalised",
      title: "Part of the way",
      text: md`
        In between: ten gradient steps with $q$ held, each halved until the ELBO does not fall. They climb
        the bound, but not to its top.
      `,
      session: sessionOf(gradientSteps, "generalised-em"),
      view: { tab: "along" },
      walk: 1,
      play: "end",
      question: {
        kind: "choose",
        ask: "Is that enough for $\\ell$ never to fall?",
        options: ["Yes", "No, only a maximising M-step is", "Only near the end"],
        answer: 0,
      },
      then: md`
        Yes. The chain needs $\L(q_t, \theta_t) \ge \L(q_t, \theta_{t-1})$ and no maximum. This is
        generalised EM. It ends where EM does, in {{iterations}} iterations against 32.
      `,
    },
    {
      id: "ecm",
      title: "Block by block",
      text: md`
        Or maximise fully, but over one block of $\theta$ at a time: the weights, then the means, then the
        covariances, with an E-step before each. This is called ECM. It helps where all of $\theta$ at once
        has no closed form and each block has one.
      `,
      session: sessionOf(gradientSteps, "ecm"),
      view: { tab: "along" },
      walk: 1,
      play: "end",
      then: md`
        Neither line ever fell, and $\ell$ came to {{logLikelihood}}, where EM ends. It took {{iterations}}
        half-step pairs, about twice as many as EM, since each moves only a third of $\theta$.
      `,
    },
  ],
};
