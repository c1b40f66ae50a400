/** A word of the field that is not plain, and what it means in a sentence or two. */
export interface Term {
  readonly name: string;
  /** How else it stands in a text. */
  readonly also?: readonly string[];
  readonly says: string;
}

/** Each is explained in plain words and in terms that stand before it. */
export const terms: readonly Term[] = [
  {
    name: "nats",
    also: ["nat"],
    says: "The unit of natural logarithms of probabilities: one nat is about 1.44 bits.",
  },
  {
    name: "log-likelihood",
    says: "ℓ(θ) = Σ_n log p(x_n | θ): how probable θ makes the data, as a logarithm, in nats.",
  },
  {
    name: "latent",
    says: "Not observed: z, as which component a point came from.",
  },
  {
    name: "missing entry",
    also: ["missing entries", "x_m"],
    says: "A number x_m of the table that is not there: latent, as z is. Those of its row that are there are x_o.",
  },
  {
    name: "missing at random",
    says: "Which entries are missing may depend on those that are there, not on what the missing ones are.",
  },
  {
    name: "marginal",
    also: ["marginal likelihood"],
    says: "Of x alone, whatever z is: p(x | θ) = Σ_z p(x, z | θ).",
  },
  {
    name: "prior",
    also: ["log prior", "prior’s"],
    says: "What is believed before the data are seen: of z its weights π, of θ a density p(θ).",
  },
  {
    name: "evidence",
    says: "ℓ of a model with a prior on its weights w: log p(y | β, λ), with w averaged out. More weights than the data need make it less.",
  },
  {
    name: "posterior",
    also: ["posteriors"],
    says: "What is believed of z once x is seen: p(z | x, θ), by Bayes’ rule.",
  },
  {
    name: "imputed",
    says: "A missing entry filled in, here with its mean under the posterior given the rest of its row.",
  },
  {
    name: "responsibility",
    also: ["responsibilities", "γ_k"],
    says: "γ_nk, the posterior probability that point n came from component k. Over k they sum to 1.",
  },
  {
    name: "entropy",
    says: "H(q), how unsure a distribution is: 0 where it is certain, in nats.",
  },
  {
    name: "KL",
    also: ["KL divergence"],
    says: "KL(q ‖ p), how far q is from p, in nats: never negative, and 0 only where they are equal.",
  },
  {
    name: "ELBO",
    also: ["lower bound", "lower bounds", "bound"],
    says: "𝓛(q, θ), the evidence lower bound: for any q below the log-likelihood ℓ(θ), by the KL of q from the posterior.",
  },
  {
    name: "KL gap",
    also: ["gap"],
    says: "ℓ − 𝓛, how far the ELBO lies below the log-likelihood: the KL of q from the posterior.",
  },
  {
    name: "Jensen’s inequality",
    says: "The logarithm of a mean is never below the mean of the logarithms: why the ELBO is never above ℓ.",
  },
  {
    name: "half-step",
    also: ["half-steps"],
    says: "An E-step, which changes q, or an M-step, which changes θ. Both are an iteration.",
  },
  {
    name: "closed form",
    says: "The maximum by a formula, without a search for it.",
  },
  {
    name: "singularity",
    also: ["singularities"],
    says: "A θ at which ℓ is infinite: a component sits on one point and its variance goes to 0.",
  },
  {
    name: "degenerate",
    also: ["collapsed", "collapse", "collapses"],
    says: "A covariance that has shrunk onto a point or a line: on its way to the singularity.",
  },
  {
    name: "Fisher’s identity",
    says: "Where q is the posterior at θ, the ELBO and ℓ have the same slope there: ∇𝓛 = ∇ℓ.",
  },
  {
    name: "eigenvalues",
    also: ["eigenvalue"],
    says: "Of a covariance the variances along the axes of its ellipse.",
  },
  {
    name: "tied",
    says: "One covariance, which all components share.",
  },
  {
    name: "spherical",
    says: "A covariance that is a circle: the same variance in every direction.",
  },
  {
    name: "floor",
    says: "The least that a variance may be, so that no component becomes degenerate.",
  },
  {
    name: "clamp",
    says: "A floor that raises smaller eigenvalues of a covariance to it: the maximum among those above it.",
  },
  {
    name: "MAP",
    also: ["maximum a posteriori"],
    says: "The θ of largest ℓ + log p(θ), so that its prior counts beside the data.",
  },
  {
    name: "held-out ℓ",
    also: ["Held-out ℓ", "held out"],
    says: "The log-likelihood of points that θ was not learnt from: how well it foretells new ones.",
  },
  {
    name: "cross-validation",
    says: "The data in parts, each held out in turn while θ is learnt from the others.",
  },
  {
    name: "AIC",
    says: "2p − 2ℓ for p free parameters: a fit is charged for each. Lower is better.",
  },
  {
    name: "BIC",
    says: "p log N − 2ℓ for p free parameters and N points: dearer than AIC. Lower is better.",
  },
  {
    name: "ICL",
    says: "BIC + 2H(q), charged for the entropy of the posterior too: it prefers components apart.",
  },
  {
    name: "ECM",
    says: "Each M-step learns one block of θ and holds the others, with an E-step before each.",
  },
  {
    name: "generalised EM",
    says: "An M-step that raises the ELBO without going to its top.",
  },
  {
    name: "backtracking",
    says: "A step that would lower the ELBO is halved until it does not.",
  },
  {
    name: "minibatch",
    also: ["minibatches"],
    says: "Some of the points, others in each step, whose slope stands in for that of all.",
  },
  {
    name: "annealing",
    also: ["deterministic annealing", "tempered"],
    says: "q is the posterior to a power β that grows to 1: flatter at first, so that less hangs on the start.",
  },
  {
    name: "mean field",
    also: ["mean-field"],
    says: "A q that takes the parts of z to be independent of each other: q(x) q(y), axis by axis.",
  },
  {
    name: "forward KL",
    says: "KL(p ‖ q), of p from q: where it is least q covers p, while the least KL(q ‖ p) avoids where p is not.",
  },
  {
    name: "Laplace",
    also: ["Laplace’s Gaussian"],
    says: "The Gaussian at the top of a density with the curvature there: it knows nothing of the rest.",
  },
  {
    name: "reparameterised",
    says: "Of draws z = m + Lt with t ~ N(0, I): where they move as m and L do, slopes of log p tell which way.",
  },
  {
    name: "score function",
    says: "∇ log q(z), by which a slope is estimated from the heights of log p alone, with much noise.",
  },
  {
    name: "Monte Carlo",
    says: "By random draws: q is the frequencies of labels drawn from the posterior.",
  },
  {
    name: "hard EM",
    also: ["one-hot"],
    says: "q gives each point wholly to its likeliest component.",
  },
  {
    name: "inertia",
    also: ["Inertia"],
    says: "J, the squared distances of the points to the means they are given to, summed: what K-means lowers.",
  },
  {
    name: "label switching",
    says: "The components in another order are the same p(x | θ), so which is number 1 says nothing.",
  },
  {
    name: "local optimum",
    also: ["local optima", "local maximum"],
    says: "A θ than which none nearby has a higher ℓ, though one farther off may.",
  },
  {
    name: "saddle",
    says: "A θ where the slope of ℓ is 0 that is no local optimum: some ways on lead up.",
  },
  {
    name: "basis",
    says: "What the weights weigh: functions φ_j of x, such as its powers. The curve is the sum of w_j φ_j(x).",
  },
  {
    name: "noise precision",
    says: "β: one over the variance of y about the curve.",
  },
];
