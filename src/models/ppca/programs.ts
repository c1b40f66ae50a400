import type { Programs, Told } from "../contract/programs.ts";
import {
  known,
  numpyArray,
  pythonFloat,
  pythonHead,
  pythonPoints,
  rBound,
  rPoints,
  rVector,
} from "../shared/programs.ts";
import type { PpcaSpec } from "./spec.ts";
import type { PpcaTheta } from "./theta.ts";

export const programs: Programs<PpcaSpec, PpcaTheta> = { python, r };

/** θ in NumPy. Source: Bishop, PRML, eq 12.36 and 12.42. */
function python(_: PpcaSpec, { mean, loadings, noise }: PpcaTheta, told: Told): string {
  const one = typeof noise === "number";
  return `${pythonHead(told)}
mean = ${numpyArray(mean)}
# W, a row for each axis.
loadings = ${numpyArray(loadings)}
# The variance of the noise along ${one ? "every axis" : "each axis"}.
noise = ${one ? pythonFloat(noise) : numpyArray(noise)}


def log_density(points):
    """log p(x) in nats, x ~ N(mean, W W^T + ${one ? "noise I" : "diag(noise)"})."""
    factor = np.linalg.cholesky(loadings @ loadings.T + noise * np.eye(len(mean)))
    scaled = np.linalg.solve(factor, (points - mean).T)
    constant = np.log(np.diag(factor)).sum() + len(mean) / 2 * np.log(2 * np.pi)
    return -(scaled**2).sum(axis=0) / 2 - constant


def posterior(points):
    """The means of z given x, a row for each point, and the covariance that all share."""
    scaled = loadings.T / noise
    inner = scaled @ loadings + np.eye(loadings.shape[1])
    return np.linalg.solve(inner, scaled @ (points - mean).T).T, np.linalg.inv(inner)


def sample(size, rng=np.random.default_rng(1)):
    z = rng.standard_normal((size, loadings.shape[1]))
    return mean + z @ loadings.T + np.sqrt(noise) * rng.standard_normal((size, len(mean)))


if __name__ == "__main__":
${pythonPoints(told, mean.length, "sample(1000)")}    print("log-likelihood:", log_density(points).sum())
${known(told, "    ")}`;
}

/** θ in R. Source: Bishop, PRML, eq 12.36 and 12.42. */
function r(_: PpcaSpec, { mean, loadings, noise }: PpcaTheta, told: Told): string {
  const one = typeof noise === "number";
  return `# ${told.title}.
mean <- ${rVector(mean)}
# W, a row for each axis.
loadings <- ${rBound("rbind", loadings)}
# The variance of the noise along ${one ? "every axis" : "each axis"}.
noise <- ${one ? noise : rVector(noise)}

# log p(x) in nats, x ~ N(mean, W W^T + ${one ? "noise I" : "diag(noise)"}), of points in rows.
log_density <- function(points) {
  factor <- chol(tcrossprod(loadings) + noise * diag(length(mean)))
  scaled <- backsolve(factor, t(points) - mean, transpose = TRUE)
  constant <- sum(log(diag(factor))) + length(mean) / 2 * log(2 * pi)
  -colSums(scaled^2) / 2 - constant
}

# The means of z given x, a row for each point, and the covariance that all share.
posterior <- function(points) {
  scaled <- loadings / noise
  inner <- crossprod(scaled, loadings) + diag(ncol(loadings))
  list(mean = t(solve(inner, crossprod(scaled, t(points) - mean))), covariance = solve(inner))
}

draw <- function(size) {
  z <- matrix(rnorm(size * ncol(loadings)), size)
  t(mean + t(z %*% t(loadings)) + sqrt(noise) * matrix(rnorm(size * length(mean)), length(mean)))
}

${rPoints(told, mean.length, "draw(1000)")}cat("log-likelihood:", format(sum(log_density(points)), digits = 15), "\\n")
${known(told)}`;
}
