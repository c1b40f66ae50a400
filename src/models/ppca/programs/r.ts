import type { Told } from "../../contract/programs.ts";
import { known, rBound, rPoints, rVector } from "../../shared/programs.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";

/** θ in R. Source: Bishop, PRML, eq 12.36 and 12.42. */
export function r(_: PpcaSpec, { mean, loadings, noise }: PpcaTheta, told: Told): string {
  return `# ${told.title}.
mean <- ${rVector(mean)}
# W, a row for each axis.
loadings <- ${rBound("rbind", loadings)}
# The variance of the noise along every axis.
noise <- ${noise}

# log p(x) in nats, x ~ N(mean, W W^T + noise I), of points in rows.
log_density <- function(points) {
  factor <- chol(tcrossprod(loadings) + noise * diag(length(mean)))
  scaled <- backsolve(factor, t(points) - mean, transpose = TRUE)
  constant <- sum(log(diag(factor))) + length(mean) / 2 * log(2 * pi)
  -colSums(scaled^2) / 2 - constant
}

# The means of z given x, a row for each point, and the covariance that all share.
posterior <- function(points) {
  inner <- crossprod(loadings) + noise * diag(ncol(loadings))
  list(
    mean = t(solve(inner, crossprod(loadings, t(points) - mean))),
    covariance = noise * solve(inner)
  )
}

draw <- function(size) {
  z <- matrix(rnorm(size * ncol(loadings)), size)
  t(mean + t(z %*% t(loadings) + sqrt(noise) * matrix(rnorm(size * length(mean)), size)))
}

${rPoints(told, mean.length, "draw(1000)")}cat("log-likelihood:", format(sum(log_density(points)), digits = 15), "\\n")
${known(told)}`;
}
