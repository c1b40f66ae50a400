import { digits as onAPlane } from "../../../models/vae/images/scenes.ts";
import { scenes } from "../../../models/vae/scenes.ts";
import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { sessionOf } from "../sessions.ts";

const own = scenes.flatMap((group) => group.scenes);
const [moons, small, collapsed] = [
  { ...sessionOf(own, "vae-half-moons"), stop: { tolerance: 0, maxIterations: 15 } },
  { ...sessionOf(own, "vae-small-encoder"), stop: { tolerance: 0, maxIterations: 25 } },
  sessionOf(own, "vae-collapse"),
];

/** Half of the digits and half of the width: learnt in a few seconds. */
const digits = {
  ...onAPlane.session,
  data: { generator: "digits", n: 500 },
  model: { kind: "vae", latent: 2, hidden: [32], decoder: "bernoulli" },
  stop: { tolerance: 0, maxIterations: 30 },
};

export const lesson: Lesson = {
  id: "amortised-inference",
  title: "Amortised inference: the VAE",
  about:
    "A network on each side of the bound: a decoder makes x of z, an encoder tells q of any x. In the plane, with ℓ known, then on digits.",
  scenes: [
    {
      id: "encoder",
      title: "A network tells q",
      text: md`
        Here $x = f_\theta(z) + \epsilon$ with one $z$ a point, and $f_\theta$ is a network: the curve. Its posterior
        $p(z \mid x, \theta)$ has no formula. So far every point had a $q$ of its own, to be sought anew for every new $x$. Now one
        encoder with weights $\phi$ tells it for any $x$,
        $$q(z \mid x, \phi) = \mathcal N\big(m_\phi(x), s_\phi(x)^2\big),$$
        and $\mathcal L(\phi, \theta)$ is climbed in all weights at once, by gradients from draws $z = m + s\,\epsilon$.
      `,
      session: moons,
      view: { tab: "latent", picked: 20 },
      walk: 3,
      play: 12,
      question: {
        kind: "choose",
        ask: "What does the ELBO do in twelve iterations of fifty steps?",
        options: [
          "It rises in each of them",
          "It falls in some, and rises on the whole",
          "It falls on the whole",
        ],
        answer: 1,
      },
      then: md`
        A gradient from draws points uphill on average alone; on the whole the ELBO rose by {{elbo.change}} nats, and the
        curve began to follow the moons. What is *amortised* is the cost of inference: it was paid in training, and a new point
        takes one pass through the encoder. The ELBO is a bound for every $\phi$: {{gap}} nats are left to $\ell$.
      `,
    },
    {
      id: "two-gaps",
      title: "What the gap is made of",
      text: md`
        The gap has two parts. The best Gaussian for a point may not be its posterior: the *approximation* gap.
        And the encoder may not tell that best Gaussian: the *amortisation* gap. The line between the ELBO and $\ell$ is
        the bound with the best $q$ of every point. Here the encoder is linear in $x$, while the decoder may bend.
      `,
      session: small,
      view: { tab: "latent", picked: 20 },
      walk: 3,
      play: "end",
      question: {
        kind: "choose",
        ask: "Which part will the larger one be?",
        options: ["The approximation gap", "The amortisation gap", "Neither: both close"],
        answer: 1,
      },
      then: md`
        Of the {{gap}} nats most is the encoder’s: each point has a better Gaussian, which no line in $x$ tells. It
        costs more than a gap. The decoder is fitted to the $q$ that it is given, and so bends less than it could.
      `,
    },
    {
      id: "collapse",
      title: "A tight bound that is worth nothing",
      text: md`
        $\mathcal L = E_q[\log p(x \mid z)] - \mathrm{KL}(q \,\|\, p(z))$: to say anything of $x$ in $z$ costs nats.
        Here the noise $\sigma^2$ is held far above
        the spread of the data, and each iteration takes five exact steps.
      `,
      session: collapsed,
      view: { tab: "latent", picked: 20 },
      walk: 1,
      play: "end",
      question: { kind: "change", ask: "What does the gap do?", of: "gap" },
      then: md`
        It falls to {{gap}}, from {{gap.before}}. To a decoder that takes $x$ for noise $z$ is worth less than it costs, so that
        $q(z \mid x)$ becomes the prior whatever $x$ is, and so does the posterior. *Posterior collapse*: a gap of 0 says that
        $q$ is right, not that the model has learnt.
      `,
    },
    {
      id: "digits",
      title: "Two numbers for a digit",
      text: md`
        {{points}} handwritten digits of 14 × 14 greys, from random weights. $z$ has two numbers, so that all of it is
        on the screen. Every ellipse is a $q(z \mid x)$, and beneath them is what the decoder writes at each place. The colours are the
        classes, of which training is never told. $\ell$ is an estimate here, by importance sampling from $q$.
      `,
      session: digits,
      view: { tab: "images" },
      play: "end",
      question: {
        kind: "choose",
        ask: "Where will digits of one class come to lie?",
        options: [
          "Anywhere: nothing tells the classes apart",
          "Mostly together",
          "In ten heaps with room between them",
        ],
        answer: 1,
      },
      then: md`
        Mostly together: digits that look alike are cheaper to tell by $z$ nearby. There is no room between them, as
        the prior $\mathcal N(0, I)$ is one heap and the KL to it is paid by every digit. The ELBO rose by {{elbo.change}} nats, and
        about {{gap}} are left to $\ell$.
      `,
    },
    {
      id: "way",
      title: "Between two digits",
      text: md`
        The same plane after training. Along the line between two places the decoder writes what you see in the strip. Drag
        from any digit to any other, click a digit to see it beside its reconstruction, and draw one of your own in the tab:
        the encoder places it at once, which is what it was trained for.
      `,
      session: digits,
      view: {
        tab: "images",
        way: [
          [-0.1, 1.9],
          [0.9, -1.6],
        ],
      },
      walk: 30,
    },
  ],
};
