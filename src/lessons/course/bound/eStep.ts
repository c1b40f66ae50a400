import { lecture } from "../../../models/gaussian-mixture/scenes/algorithms/lecture.ts";
import { mixture } from "../../../models/gaussian-mixture/scenes/session.ts";
import type { Lesson } from "../../contract.ts";

const session = mixture(2, lecture);

export const lesson: Lesson = {
  id: "e-step",
  title: "The E-step closes the gap",
  about: "What an E-step changes, what it leaves alone, and what that does to the bound.",
  scenes: [
    {
      id: "first",
      title: "Belief before and after",
      text: "The ellipses are $\\theta_0$: where the model puts its two components before it has learnt anything. The points are grey, as there is no $q$ yet. An E-step gives each point its responsibilities $\\gamma_{nk} = p(z_n = k \\mid x_n, \\theta)$.",
      session,
      play: 1,
      question: {
        kind: "choose",
        ask: "What does the first E-step move?",
        options: ["The ellipses", "The colours of the points", "Both"],
        answer: 1,
      },
      then: "$q$ changed and $\\theta$ did not: the points took their colours, the ellipses stand where they stood. The ELBO is now {{elbo}}, and so is $\\ell$: with $q$ the posterior the gap is {{gap}}.",
    },
    {
      id: "again",
      title: "After an M-step",
      text: "The M-step moved $\\theta$; $q$ is still the posterior of the $\\theta$ before, so there is a gap of {{gap.before}} between $\\ell$ and the ELBO.",
      session,
      walk: 4,
      play: 1,
      question: {
        kind: "change",
        ask: "What does $\\ell$ do in the E-step that follows?",
        of: "logLikelihood",
      },
      then: "$\\ell(\\theta)$ has no $q$ in it, so an E-step can't move it. The ELBO rose by {{elbo.change}}, from {{elbo.before}} to {{elbo}}, and closed the gap:\n\n$$\\mathcal{L}(q, \\theta) = \\ell(\\theta) - \\mathrm{KL}(q \\,\\|\\, p(z \\mid x, \\theta)).$$",
    },
  ],
};
