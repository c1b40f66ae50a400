import type { Programs, Told } from "../contract/programs.ts";
import {
  known,
  pythonFloat,
  pythonHead,
  pythonPoints,
  rPoints,
  rVector,
} from "../shared/programs.ts";
import { centresOf } from "./basis/basis.ts";
import type { RegressionSpec } from "./spec.ts";
import type { RegressionTheta } from "./theta.ts";

export const programs: Programs<RegressionSpec, RegressionTheta> = { python, r };

/** θ in NumPy. Source: Bishop, PRML, eqs 3.53, 3.54, 3.59 and 3.86. */
function python({ basis }: RegressionSpec, { beta, lambda }: RegressionTheta, told: Told): string {
  const inputs = told.data.points.dimensions - 1;
  return `${pythonHead(told)}
# Precisions: of the noise, and of the prior of the weights.
beta = ${pythonFloat(beta)}
lambda_ = ${pythonFloat(lambda)}


def features(inputs):
    """phi(x), a row for each row of the inputs."""
    ${pythonFeatures(basis, told)}


def posterior(points):
    """m and S of q(w) = N(m, S), and log p(y | beta, lambda) in nats; y is the last column."""
    phi = features(points[:, :-1])
    size, weights = phi.shape
    stacked = np.vstack([np.sqrt(beta) * phi, np.sqrt(lambda_) * np.eye(weights)])
    target = np.concatenate([np.sqrt(beta) * points[:, -1], np.zeros(weights)])
    q, factor = np.linalg.qr(stacked)
    mean = np.linalg.solve(factor, q.T @ target)
    root = np.linalg.inv(factor)
    evidence = size / 2 * np.log(beta / (2 * np.pi)) + weights / 2 * np.log(lambda_)
    evidence -= ((target - stacked @ mean) ** 2).sum() / 2
    evidence -= np.log(np.abs(np.diag(factor))).sum()
    return mean, root @ root.T, evidence


def predict(inputs, mean, covariance):
    """Mean and standard deviation of a new y, a row for each row of the inputs."""
    phi = features(inputs)
    return phi @ mean, np.sqrt(((phi @ covariance) * phi).sum(axis=1) + 1 / beta)


def sample(size, rng=np.random.default_rng(1)):
    """Rows (x, y) of one w from its prior, x from N(0, 1)."""
    inputs = rng.standard_normal((size, ${inputs}))
    phi = features(inputs)
    y = phi @ rng.standard_normal(phi.shape[1]) / np.sqrt(lambda_)
    return np.column_stack([inputs, y + rng.standard_normal(size) / np.sqrt(beta)])


if __name__ == "__main__":
${pythonPoints(told, inputs + 1, "sample(1000)")}    mean, covariance, evidence = posterior(points)
    print("m:", mean)
    print("log-likelihood:", evidence)
${known(told, "    ")}`;
}

function pythonFeatures(basis: RegressionSpec["basis"], { data }: Told): string {
  if (basis.kind === "polynomial")
    return `return np.vander(inputs[:, 0], ${basis.degree + 1}, increasing=True)`;
  if (basis.kind === "columns")
    return basis.intercept
      ? "return np.column_stack([np.ones(len(inputs)), inputs])"
      : "return inputs";
  const centres = centresOf(basis, data.points).map(pythonFloat).join(", ");
  return `centres = np.array([${centres}])
    return np.exp(-(((inputs[:, :1] - centres) / ${pythonFloat(basis.width)}) ** 2) / 2)`;
}

/** θ in R. Source: Bishop, PRML, eqs 3.53, 3.54, 3.59 and 3.86. */
function r({ basis }: RegressionSpec, { beta, lambda }: RegressionTheta, told: Told): string {
  const inputs = told.data.points.dimensions - 1;
  return `# ${told.title}.
# Precisions: of the noise, and of the prior of the weights.
beta <- ${beta}
lambda <- ${lambda}

# phi(x), a row for each row of the inputs.
features <- function(inputs) {
  ${rFeatures(basis, told)}
}

# m and S of q(w) = N(m, S), and log p(y | beta, lambda) in nats; y is the last column.
posterior <- function(points) {
  phi <- features(points[, -ncol(points), drop = FALSE])
  size <- nrow(phi)
  weights <- ncol(phi)
  stacked <- rbind(sqrt(beta) * phi, sqrt(lambda) * diag(weights))
  target <- c(sqrt(beta) * points[, ncol(points)], numeric(weights))
  factors <- qr(stacked, LAPACK = TRUE)
  order <- factors$pivot
  factor <- qr.R(factors)
  mean <- numeric(weights)
  mean[order] <- backsolve(factor, crossprod(qr.Q(factors), target))
  covariance <- matrix(0, weights, weights)
  covariance[order, order] <- tcrossprod(backsolve(factor, diag(weights)))
  evidence <- size / 2 * log(beta / (2 * pi)) + weights / 2 * log(lambda) -
    sum((target - stacked %*% mean)^2) / 2 - sum(log(abs(diag(factor))))
  list(mean = mean, covariance = covariance, evidence = evidence)
}

# Mean and standard deviation of a new y, a row for each row of the inputs.
predicted <- function(inputs, q) {
  phi <- features(inputs)
  cbind(mean = c(phi %*% q$mean), sd = sqrt(rowSums((phi %*% q$covariance) * phi) + 1 / beta))
}

# Rows (x, y) of one w from its prior, x from N(0, 1).
draw <- function(size) {
  inputs <- matrix(rnorm(size * ${inputs}), size)
  phi <- features(inputs)
  y <- phi %*% rnorm(ncol(phi)) / sqrt(lambda)
  cbind(inputs, y + rnorm(size) / sqrt(beta))
}

${rPoints(told, inputs + 1, "draw(1000)")}q <- posterior(points)
cat("m:", format(q$mean, digits = 8), "\\n")
cat("log-likelihood:", format(q$evidence, digits = 15), "\\n")
${known(told)}`;
}

function rFeatures(basis: RegressionSpec["basis"], { data }: Told): string {
  if (basis.kind === "polynomial") return `outer(inputs[, 1], 0:${basis.degree}, "^")`;
  if (basis.kind === "columns") return basis.intercept ? "cbind(1, inputs)" : "inputs";
  const centres = rVector(centresOf(basis, data.points));
  return `exp(-(outer(inputs[, 1], ${centres}, "-") / ${basis.width})^2 / 2)`;
}
