/** What of a family can be seen here: its name, and what stands after # in its address. */
interface Shown {
  readonly name: string;
  readonly address: string;
}

interface Family {
  readonly name: string;
  /** Its factorisation, in TeX. */
  readonly factorised: string;
  /** What is known of p(x), in a few words. */
  readonly known: string;
  readonly shown: readonly Shown[];
}

/** The families of generative models (lecture 000, figure 1.4), and beside them what only tells y given x. */
export const families: readonly Family[] = [
  {
    name: "Autoregressive",
    factorised: "p(x)=\\prod_i p(x_i\\mid x_{<i})",
    known: "p(x) exactly",
    shown: [
      { name: "Markov chain, here", address: "" },
      { name: "counting", address: "figure=counting" },
    ],
  },
  {
    name: "Flows",
    factorised: "p(x)=p(z)\\,\\bigl|\\tfrac{\\partial z}{\\partial x}\\bigr|",
    known: "p(x) exactly",
    shown: [{ name: "Gaussian: x = μ + Lz", address: "figure=gaussian-mle" }],
  },
  {
    name: "Latent variables",
    factorised: "p(x)=\\int p(x\\mid z)\\,p(z)\\,dz",
    known: "p(x), or a lower bound: the ELBO",
    shown: [
      { name: "GMM", address: "scene=old-faithful" },
      { name: "PPCA", address: "scene=ppca" },
      { name: "mixture of PPCA", address: "scene=moons-lines" },
      { name: "VAE", address: "scene=vae-half-moons" },
      { name: "naive Bayes", address: "scene=classifiers" },
    ],
  },
  {
    name: "GANs",
    factorised: "x=G(z),\\ z\\sim p(z)",
    known: "samples alone, no p(x)",
    shown: [],
  },
  {
    name: "Energy-based",
    factorised: "p(x)=e^{-E(x)}/Z",
    known: "p(x) but for Z",
    shown: [{ name: "a typed log-density", address: "scene=banana" }],
  },
  {
    name: "Discriminative",
    factorised: "p(y\\mid x)",
    known: "nothing of p(x): beside the tree",
    shown: [
      { name: "logistic regression", address: "scene=classifiers" },
      { name: "Bayesian regression", address: "scene=regression-prior" },
      { name: "both ways", address: "figure=generative" },
    ],
  },
];
