import type { Told } from "../../contract/programs.ts";
import { known, numpyArray, pythonFloat, pythonHead, pythonPoints } from "../../shared/programs.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";

/** θ in NumPy. Source: Bishop, PRML, eq 12.36 and 12.42. */
export function python(_: PpcaSpec, { mean, loadings, noise }: PpcaTheta, told: Told): string {
  return `${pythonHead(told)}
mean = ${numpyArray(mean)}
# W, a row for each axis.
loadings = ${numpyArray(loadings)}
# The variance of the noise along every axis.
noise = ${pythonFloat(noise)}


def log_density(points):
    """log p(x) in nats, x ~ N(mean, W W^T + noise I)."""
    factor = np.linalg.cholesky(loadings @ loadings.T + noise * np.eye(len(mean)))
    scaled = np.linalg.solve(factor, (points - mean).T)
    constant = np.log(np.diag(factor)).sum() + len(mean) / 2 * np.log(2 * np.pi)
    return -(scaled**2).sum(axis=0) / 2 - constant


def posterior(points):
    """The means of z given x, a row for each point, and the covariance that all share."""
    inner = loadings.T @ loadings + noise * np.eye(loadings.shape[1])
    return np.linalg.solve(inner, loadings.T @ (points - mean).T).T, noise * np.linalg.inv(inner)


def sample(size, rng=np.random.default_rng(1)):
    z = rng.standard_normal((size, loadings.shape[1]))
    return mean + z @ loadings.T + np.sqrt(noise) * rng.standard_normal((size, len(mean)))


if __name__ == "__main__":
${pythonPoints(told, mean.length, "sample(1000)")}    print("log-likelihood:", log_density(points).sum())
${known(told, "    ")}`;
}
