import type { Programs, Told } from "../contract/programs.ts";
import {
  known,
  numpyArray,
  pythonHead,
  pythonPoints,
  rBound,
  rPoints,
  rVector,
} from "../shared/programs.ts";
import type { MixtureOfPpcaSpec } from "./spec.ts";
import type { MixtureOfPpcaTheta } from "./theta.ts";

export const programs: Programs<MixtureOfPpcaSpec, MixtureOfPpcaTheta> = { python, r };

/** θ in NumPy. Source: Tipping & Bishop (1999), Neural Computation 11, section 3.3; Bishop, PRML, eq 12.42. */
function python(_: MixtureOfPpcaSpec, theta: MixtureOfPpcaTheta, told: Told): string {
  const { weights, means, loadings, noises } = theta;
  return `${pythonHead(told)}
weights = ${numpyArray(weights)}
means = ${numpyArray(means)}
# W of each component, a row for each axis.
loadings = ${numpyArray(loadings)}
# The variance of each component's noise along every axis.
noises = ${numpyArray(noises)}


def log_joint(points):
    """log p(x, k) in nats: a row for each point, a column for each component."""
    table = np.empty((len(points), len(weights)))
    for k, loading in enumerate(loadings):
        factor = np.linalg.cholesky(loading @ loading.T + noises[k] * np.eye(len(loading)))
        scaled = np.linalg.solve(factor, (points - means[k]).T)
        with np.errstate(divide="ignore"):
            table[:, k] = np.log(weights[k]) - np.log(np.diag(factor)).sum()
        table[:, k] -= (scaled**2).sum(axis=0) / 2 + len(factor) / 2 * np.log(2 * np.pi)
    return table


def log_density(points):
    """log p(x) in nats."""
    return np.logaddexp.reduce(log_joint(points), axis=1)


def responsibilities(points):
    """p(k | x): a row for each point, a column for each component."""
    return np.exp(log_joint(points) - log_density(points)[:, None])


def factors(points, k):
    """The means of z given x and component k, a row for each point, and the covariance that all share."""
    scaled = loadings[k].T / noises[k]
    inner = scaled @ loadings[k] + np.eye(loadings.shape[2])
    return np.linalg.solve(inner, scaled @ (points - means[k]).T).T, np.linalg.inv(inner)


def sample(size, rng=np.random.default_rng(1)):
    k = rng.choice(len(weights), size, p=weights / weights.sum())
    z = rng.standard_normal((size, loadings.shape[2]))
    noise = np.sqrt(noises[k])[:, None] * rng.standard_normal((size, means.shape[1]))
    return means[k] + np.einsum("ndq,nq->nd", loadings[k], z) + noise


if __name__ == "__main__":
${pythonPoints(told, means[0]?.length ?? 0, "sample(1000)")}    print("log-likelihood:", log_density(points).sum())
${known(told, "    ")}`;
}

/** θ in R; of an array the first index runs fastest, so that W stands there as its transpose. */
function r(spec: MixtureOfPpcaSpec, theta: MixtureOfPpcaTheta, told: Told): string {
  const { weights, means, loadings, noises } = theta;
  const d = means[0]?.length ?? 0;
  const each = loadings.map((w) => `  ${w.flat().join(", ")}`).join(",\n");
  return `# ${told.title}.
d <- ${d}
q <- ${spec.factors}
weights <- ${rVector(weights)}
# A column for each component.
mean <- ${rBound("cbind", means)}
# q by d by component: W of each, transposed.
loadings <- array(c(
${each}
), dim = c(q, d, ${weights.length}))
# The variance of each component's noise along every axis.
noise <- ${rVector(noises)}

# W of a component, a row for each axis.
loading <- function(k) t(matrix(loadings[, , k], q, d))

# log p(x, k) in nats: a row for each point, a column for each component.
log_joint <- function(points) {
  each <- lapply(seq_along(weights), function(k) {
    factor <- chol(tcrossprod(loading(k)) + noise[k] * diag(d))
    scaled <- backsolve(factor, t(points) - mean[, k], transpose = TRUE)
    log(weights[k]) - colSums(scaled^2) / 2 - sum(log(diag(factor))) - d / 2 * log(2 * pi)
  })
  do.call(cbind, each)
}

# log p(x) in nats.
log_density <- function(points) {
  joint <- log_joint(points)
  most <- apply(joint, 1, max)
  most + log(rowSums(exp(joint - most)))
}

# p(k | x): a row for each point, a column for each component.
responsibilities <- function(points) exp(log_joint(points) - log_density(points))

# The means of z given x and component k, a row for each point, and the covariance that all share.
factors <- function(points, k) {
  scaled <- loading(k) / noise[k]
  inner <- crossprod(scaled, loading(k)) + diag(q)
  list(mean = t(solve(inner, crossprod(scaled, t(points) - mean[, k]))), covariance = solve(inner))
}

draw <- function(size) {
  k <- sample(length(weights), size, replace = TRUE, prob = weights)
  t(vapply(k, function(k) {
    mean[, k] + drop(loading(k) %*% rnorm(q)) + sqrt(noise[k]) * rnorm(d)
  }, numeric(d)))
}

${rPoints(told, d, "draw(1000)")}cat("log-likelihood:", format(sum(log_density(points)), digits = 15), "\\n")
${known(told)}`;
}
