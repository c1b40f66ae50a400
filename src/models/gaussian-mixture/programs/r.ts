import type { Told } from "../../contract/programs.ts";
import { known, rBound, rPoints, rVector } from "../../shared/programs.ts";
import type { CovarianceType, GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/**
 * Each family's name in mclust, and what its `variance` holds beside `sigma`.
 * Source: mclust's reference manual, `mclustModelNames` and `mclustVariance`.
 */
const mclust: Readonly<Record<CovarianceType, readonly [name: string, variance: string]>> = {
  full: ["VVV", "cholsigma = array(apply(sigma, 3, chol), dim = dim(sigma))"],
  diagonal: [
    "VVI",
    `scale = apply(sigma, 3, det)^(1 / d),
  shape = apply(sigma, 3, function(s) diag(s) / det(s)^(1 / d))`,
  ],
  spherical: ["VII", "sigmasq = sigma[1, 1, ], scale = sigma[1, 1, ]"],
  tied: ["EEE", "Sigma = sigma[, , 1], cholSigma = chol(sigma[, , 1])"],
  tiedDiagonal: [
    "EEI",
    `Sigma = sigma[, , 1],
  scale = det(sigma[, , 1])^(1 / d),
  shape = diag(sigma[, , 1]) / det(sigma[, , 1])^(1 / d)`,
  ],
  tiedSpherical: ["EII", "Sigma = sigma[, , 1], sigmasq = sigma[1, 1, 1], scale = sigma[1, 1, 1]"],
};

/** θ as the parameters of mclust. */
export function r(spec: GaussianMixtureSpec, theta: GaussianMixtureTheta, told: Told): string {
  const [name, variance] = mclust[spec.covariance];
  const dimensions = theta.means[0]?.length ?? 0;
  const sigma = theta.covariances.map((s) => `  ${s.flat().join(", ")}`).join(",\n");
  return `# ${told.title}.
library(mclust)

d <- ${dimensions}
pro <- ${rVector(theta.weights)}
# A column for each component.
mean <- ${rBound("cbind", theta.means)}
# d by d by component.
sigma <- array(c(
${sigma}
), dim = c(d, d, ${spec.components}))

variance <- list(
  modelName = "${name}", d = d, G = ${spec.components}, sigma = sigma,
  ${variance}
)
parameters <- list(pro = pro, mean = mean, variance = variance)

${rPoints(told, dimensions, `sim("${name}", parameters, n = 1000, seed = 1)[, -1]`)}# z: p(z = k | x), a row for each point, a column for each component.
fit <- estep(data = points, modelName = "${name}", parameters = parameters)
z <- fit$z
cat("log-likelihood by mclust:", format(fit$loglik, digits = 15), "\\n")
${known(told)}`;
}
