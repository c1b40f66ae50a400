import { scenes } from "../../../models/ppca/scenes.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { sessionOf } from "../sessions.ts";

const ppca = sessionOf(
  scenes.flatMap((group) => group.scenes),
  "ppca",
);

/** The other way along the same line. */
const reversed = { ...ppca, start: { mean: [-1, 2], loadings: [[0.5], [-1]], noise: 2 } };

export const lesson: Lesson = {
  id: "ppca",
  title: "PPCA: a continuous latent variable",
  about:
    "Probabilistic principal component analysis: the latent variable is a number, not a label. What of EM stays the same.",
  scenes: [
    {
      id: "model",
      title: "A place on a line",
      text: md`
        No labels this time. Each point has a latent number $z \sim \mathcal N(0, 1)$, which says how
        far along a line it belongs, and round noise on top:
        $$x = W z + \mu + \epsilon, \quad \epsilon \sim \mathcal N(0, \sigma^2 I).$$
        $\theta$ is $\mu$, the direction and length $W$, and $\sigma^2$. With $z$ integrated out, $x$ is one
        Gaussian with covariance $W W^\top + \sigma^2 I$.
      `,
      session: ppca,
    },
    {
      id: "e-step",
      title: "The E-step",
      text: md`
        One iteration is made. $\theta$ has moved, and $q$ is the posterior at $\theta_0$: the gap is
        {{gap.before}} nats. The E-step gives each point its posterior over places on the line. It is a Gaussian
        $q(z_n)$. Its mean is the point’s projection on the line, drawn in towards $\mu$.
      `,
      session: ppca,
      walk: 2,
      play: 1,
      question: { kind: "change", ask: "What does the gap do?", of: "gap" },
      then: md`
        It closes. The KL divergence is between Gaussians now, in place of labels, but it is 0
        where $q$ is the posterior, and the bound touches $\ell$. Nothing in the argument asked what kind
        of thing $z$ is.
      `,
    },
    {
      id: "m-step",
      title: "The M-step",
      text: md`
        With $q$ held, finding $W$, $\mu$ and $\sigma^2$ is a regression of the points on their expected places,
        with the spread of $q$ taken into account. It has a closed form. So far {{iterations}} E-steps and
        M-steps have alternated.
      `,
      session: ppca,
      walk: 7,
      play: 1,
      question: {
        kind: "choose",
        ask: "Which promise holds for this M-step?",
        options: [
          "Neither line falls, and $\\ell$ rises at least as much as the ELBO",
          "Only the ELBO does not fall",
          "None: $z$ is continuous",
        ],
        answer: 0,
      },
      then: md`
        The ELBO rose by {{elbo.change}}, $\ell$ by {{logLikelihood.change}}, and a gap of {{gap}} opened. It is the
        same chain as for the mixture.
      `,
    },
    {
      id: "closed-form",
      title: "Where it ends",
      text: md`
        For PPCA the maximum is known without EM, from the eigenvectors of the data’s covariance: the best line
        runs along the first. Along it the variance of these points is 3.94, and across it 0.41.
      `,
      session: ppca,
      view: { tab: "parameters" },
      walk: 8,
      play: "end",
      question: {
        kind: "number",
        ask: "Which noise variance $\\sigma^2$ does EM find?",
        of: "noise",
        within: 0.05,
      },
      then: md`
        That is the variance across the line, which the line can’t explain. EM came there in
        {{iterations}} iterations without an eigenvector. In many dimensions, or with missing entries, that
        is why one uses it.
      `,
    },
    {
      id: "sign",
      title: "Two ways along a line",
      text: md`
        The same start with $W$ turned round: $-W$ in place of $W$. Every $z$ then changes its sign. The first run
        ended at $\ell$ = −461.74.
      `,
      session: reversed,
      view: { tab: "parameters" },
      play: "end",
      question: {
        kind: "choose",
        ask: "Where does this run end?",
        options: [
          "At the same $W$ and $\\ell$",
          "At $-W$, with the same $\\ell$",
          "At a lower $\\ell$",
        ],
        answer: 1,
      },
      then: md`
        At $\ell$ = {{logLikelihood}} with $W$ = ({{loadings.0.0}}, {{loadings.1.0}}): the same line, counted from
        the other end. $x$ has the covariance $W W^\top + \sigma^2 I$, in which the sign is lost. With several
        factors any rotation of $z$ is.
      `,
    },
  ],
};
