import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { lecture } from "../sessions.ts";

const session = lecture();

export const lesson: Lesson = {
  id: "m-step",
  title: "The M-step",
  about:
    "With q held, θ moves: what becomes of the bound, of the log-likelihood, and of the gap between them.",
  scenes: [
    {
      id: "bound",
      title: "q is held, θ moves",
      text: md`
        The E-step is done: the ELBO touches $\ell$. Now $q$ is held, and $\theta$ is chosen to maximise
        $$\L(q, \theta) = E_q[\log p(x, z \mid \theta)] + H(q).$$
        The entropy $H(q)$ has no $\theta$ in it. So the M-step maximises the expected complete-data
        log-likelihood. For a mixture the maximum is a formula: weights, means and covariances by
        shares.
      `,
      session,
      walk: 15,
      play: 1,
      question: { kind: "change", ask: "What does the ELBO do in this M-step?", of: "elbo" },
      then: md`
        The old $\theta$ was one of those to choose from, so the best
        of them can’t be worse: a maximising M-step never lowers the ELBO.
      `,
    },
    {
      id: "more",
      title: "And ℓ?",
      text: md`
        The next M-step. Before it, the ELBO and $\ell$ are both {{logLikelihood.before}}. The M-step looks only at the
        ELBO: it never computes $\ell$. But $\ell$ depends on $\theta$ too, and $\theta$ moves.
      `,
      session,
      walk: 17,
      play: 1,
      question: {
        kind: "choose",
        ask: "Which of the two rises more?",
        options: ["The ELBO", "$\\ell$", "Both by the same"],
        answer: 1,
      },
      then: md`
        The ELBO rose by {{elbo.change}} nats, $\ell$ by {{logLikelihood.change}}. They started equal,
        and the ELBO is a lower bound wherever $\theta$ goes. So $\ell$ rose at least as much.
      `,
    },
    {
      id: "reopens",
      title: "The gap again",
      text: md`
        An E-step has closed the gap: it is {{gap.before}}. The M-step comes next. It moves $\theta$ from
        $\theta_9$ to $\theta_{10}$ and leaves $q$ as it is, the posterior at $\theta_9$.
      `,
      session,
      walk: 19,
      play: 1,
      question: { kind: "change", ask: "What does the gap do?", of: "gap" },
      then: md`
        $q$ is still the posterior at $\theta_9$. The posterior at
        $\theta_{10}$ is another, and the KL divergence between the two is the gap. That is why another
        E-step is worth making.
      `,
    },
    {
      id: "draw",
      title: "Draw the next step",
      text: md`
        The ELBO touches $\ell$ again, after the E-step at $\theta_{10}$. You know both half-steps now.
        Draw where $\ell$ goes in the next M-step. Look at the last steps for how far: they rose by 29, 27
        and 23 nats.
      `,
      session,
      walk: 21,
      play: 1,
      question: {
        kind: "draw",
        ask: "Where does $\\ell$ go in the M-step?",
        of: "logLikelihood",
      },
      then: md`
        $\ell$ rose by {{logLikelihood.change}} nats, of which the ELBO promised {{elbo.change}}. The
        rest, {{gap}}, is the new gap.
      `,
    },
    {
      id: "chain",
      title: "Why ℓ never falls",
      text: md`
        One whole iteration, an E-step and an M-step, in three relations:
        $$\begin{aligned} \ell(\theta_t) & \ge \L(q_t, \theta_t) \\ & \ge \L(q_t, \theta_{t-1}) = \ell(\theta_{t-1}). \end{aligned}$$
        From the right: the E-step makes the bound touch $\ell$; the M-step does not lower the bound; the
        bound is never above $\ell$. Watch the iteration, from {{logLikelihood.before}}.
      `,
      session,
      walk: 22,
      play: 2,
      then: md`
        In numbers: {{logLikelihood}} ≥ {{elbo}} ≥ {{logLikelihood.before}}. This holds in every
        iteration with an exact E-step and a maximising M-step. So $\ell$ can’t fall.
      `,
    },
    {
      id: "not-the-top",
      title: "Is it the top of ℓ?",
      text: md`
        The M-step maximises the ELBO of the present $q$; some notes write that it maximises $\ell$. The
        curves below run along the line from the old $\theta$ through the new one: the bound of this $q$
        has its top at the new $\theta$.
      `,
      session,
      view: { tab: "along" },
      walk: 23,
      play: 1,
      question: {
        kind: "choose",
        ask: "Where along this line is $\\ell$ highest?",
        options: ["At the old $\\theta$", "At the new $\\theta$", "Beyond the new $\\theta$"],
        answer: 2,
      },
      then: md`
        Beyond it: $\ell$ still rises at the new $\theta$. The M-step stopped at the top of a bound, not
        of $\ell$. It goes the way up, but not the whole way.
      `,
    },
  ],
};
