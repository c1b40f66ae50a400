import { slow } from "../../../models/gaussian-mixture/scenes/breaks/slow.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { lecture } from "../sessions.ts";

const session = lecture();
const view = { tab: "along" } as const;

export const lesson: Lesson = {
  id: "parameter-space",
  title: "The bound in parameter space",
  about:
    "ℓ and its lower bounds as curves over θ: where they touch, where they peak, and how one bound hands over to the next.",
  scenes: [
    {
      id: "line",
      title: "A line through θ",
      text: md`
        So far time ran along the axis. Now it is $\theta$. A mixture of two Gaussians in the plane has
        11 free numbers, too many to draw, so the curves below follow one line: from $\theta_6$ at 0
        through $\theta_7$ at 1. The dark curve is $\ell$. The other is the ELBO of $q_7$, one fixed $q$,
        while $\theta$ moves along the line.
      `,
      session,
      view,
      walk: 14,
    },
    {
      id: "touch",
      title: "Where the bound touches",
      text: md`
        The bound of $q_7$ touches $\ell$ at $\theta_6$ and lies below it elsewhere: $q_7$ is the
        posterior at $\theta_6$ and at no other place of the line. Now the E-step makes $q_8$, the
        posterior at $\theta_7$.
      `,
      session,
      view,
      walk: 14,
      play: 1,
      question: {
        kind: "choose",
        ask: "Where will the bound of $q_8$ touch $\\ell$?",
        options: ["At $\\theta_6$ again", "At $\\theta_7$", "Halfway between them", "Nowhere"],
        answer: 1,
      },
      then: md`
        At $\theta_7$, where $\theta$ is now. The old bound has done its work. The new one stands
        {{elbo.change}} nats higher there: that was the gap.
      `,
    },
    {
      id: "top",
      title: "Where the M-step goes",
      text: md`
        The E-step has set the bound of $q_8$ against $\ell$ at $\theta_7$. The M-step now moves $\theta$,
        and the line turns: from here it runs from $\theta_7$ through the new $\theta_8$. The bound
        of $q_8$ is one curve over this line.
      `,
      session,
      view,
      walk: 15,
      play: 1,
      question: {
        kind: "choose",
        ask: "Where on that curve does $\\theta_8$ lie?",
        options: [
          "At its highest point",
          "Where it touches $\\ell$",
          "Where it is furthest below $\\ell$",
        ],
        answer: 0,
      },
      then: md`
        At the top: there the bound is {{elbo.change}} nats above where it touched. $\ell$ has risen by
        {{logLikelihood.change}}, and goes on rising beyond. The next E-step lifts a new bound to it.
      `,
    },
    {
      id: "slope",
      title: "How they meet",
      text: md`
        Back to the beginning of the run, before its first M-step. The bound of $q_1$ touches $\ell$ at
        $\theta_0$. So $\ell(\theta) - \L(q_1, \theta)$ is 0 there and nowhere below 0: it has its
        minimum. At a minimum of a smooth function the slope is 0.
      `,
      session,
      view,
      walk: 1,
      play: 1,
      question: {
        kind: "choose",
        ask: "How do the curves of $\\ell$ and of the bound meet at $\\theta_0$?",
        options: [
          "They cross at an angle",
          "With the same slope",
          "The bound is flat there and $\\ell$ is not",
        ],
        answer: 1,
      },
      then: md`
        With the same slope, in this direction and in every other: $\nabla_\theta \L = \nabla \ell$ where
        $q$ is the posterior. This is Fisher’s identity. So whichever way the bound rises from here,
        $\ell$ rises too.
      `,
    },
    {
      id: "slow",
      title: "A narrow bound",
      text: md`
        Another run, late: two components overlap, and for half of the points neither has a
        responsibility above 0.95. The bound
        touches $\ell$ but bends down sharply on both sides, so its top is close to where it
        touches. $\ell$ goes on rising far beyond.
      `,
      session: slow.session,
      view,
      walk: 200,
      question: {
        kind: "choose",
        ask: "How much of its way to the end does $\\theta$ go in one iteration here?",
        options: ["About half", "About a tenth", "Less than a thirtieth"],
        answer: 2,
      },
      then: md`
        About a fortieth. The less the points tell of their labels, the further the bound falls away from
        $\ell$, and the shorter the steps. No step size was chosen: the bound sets it.
      `,
    },
  ],
};
