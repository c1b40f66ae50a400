import { labels } from "../../../models/gaussian-mixture/scenes/labels/labels.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { sessionOf } from "../sessions.ts";

const view = { labels: true } as const;

export const lesson: Lesson = {
  id: "semi-supervised",
  title: "A few labels",
  about:
    "Some points have a label and most have none. One likelihood for both, and what the few are worth.",
  scenes: [
    {
      id: "none",
      title: "No labels",
      text: md`
        Two classes that overlap far, {{points}} points, no label observed. The shapes show you the true
        classes. A classifier that knew them all would get 23 points in 100 wrong, as the classes
        overlap.
      `,
      session: sessionOf(labels, "no-labels"),
      view,
      play: "end",
      question: {
        kind: "choose",
        ask: "How many points in 100 will have the wrong colour?",
        options: ["About 23 too", "About 40", "More than 60"],
        answer: 1,
      },
      then: md`
        39 in 100. EM did its work: this $\ell$ is higher than that of the true parameters. But the most
        likely mixture of these points sets a small tight group apart, and not the classes. Nothing told EM
        what the components should mean.
      `,
    },
    {
      id: "clamped",
      title: "What an observed label does",
      text: md`
        Now the labels of the first ten points are observed. Their $q$ is clamped to the label: the E-step
        has nothing to ask them, and their gap is 0. In the likelihood
        such a point counts with $\log p(x_n, y_n)$, the others with $\log p(x_n)$. At $\theta_0$ and without
        labels, $\ell$ was −2022.6.
      `,
      session: sessionOf(labels, "ten-labels"),
      view,
      question: {
        kind: "choose",
        ask: "And $\\ell$ at the same $\\theta_0$ with ten labels?",
        options: ["Lower", "The same", "Higher"],
        answer: 0,
      },
      then: md`
        Lower: {{logLikelihood}}. There is more to explain, the point and its label:
        $\log p(x, y) = \log p(x) + \log p(y \mid x)$, and the last term is never above 0. The two $\ell$ are of
        different data.
      `,
    },
    {
      id: "ten",
      title: "Ten labels of 600",
      text: md`
        The same points and the same start, with ten of the labels. The other 590 points still have a
        posterior each, and count by their shares.
      `,
      session: sessionOf(labels, "ten-labels"),
      view,
      play: "end",
      question: {
        kind: "choose",
        ask: "How many points in 100 have the wrong colour now?",
        options: ["About 38, hardly fewer", "About 30", "About 22, as with all labels"],
        answer: 2,
      },
      then: md`
        22 in 100. The ten say what the components mean, the 590 say where they lie: the means are
        now within 0.15 of the true ones along the axis that parts them. Ten labels alone could not have told
        the covariances.
      `,
    },
    {
      id: "all",
      title: "All labels",
      text: md`
        Every label is observed. One E-step is made, and the M-step follows. It will move $\theta$ far from this guess, at which
        $\ell$ is {{logLikelihood.before}}.
      `,
      session: sessionOf(labels, "all-labels"),
      view,
      walk: 1,
      play: 1,
      question: { kind: "change", ask: "What does the gap do in this M-step?", of: "gap" },
      then: md`
        It stays at 0. A gap opens when the posterior moves on and $q$ is left behind. An observed label does not
        move with $\theta$. So one M-step is maximum likelihood, and {{logLikelihood}} the maximum.
      `,
    },
  ],
};
