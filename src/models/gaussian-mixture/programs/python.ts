import type { Told } from "../../contract/programs.ts";
import { known, numpyArray, pythonHead, pythonPoints } from "../../shared/programs.ts";
import type { CovarianceType, GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/**
 * How scikit-learn holds each family: its name there, and the covariances in the shape it takes.
 * It has none that is tied and diagonal or round; such a covariance is a "tied" one.
 * Source: sklearn.mixture.GaussianMixture, `covariance_type` and `covariances_`.
 */
const sklearn: Readonly<
  Record<CovarianceType, readonly [type: string, covariances: string, precisions: "chol" | "root"]>
> = {
  full: ["full", "covariances", "chol"],
  diagonal: ["diag", "np.diagonal(covariances, axis1=1, axis2=2)", "root"],
  spherical: ["spherical", "covariances[:, 0, 0]", "root"],
  tied: ["tied", "covariances[0]", "chol"],
  tiedDiagonal: ["tied", "covariances[0]", "chol"],
  tiedSpherical: ["tied", "covariances[0]", "chol"],
};

/** `precisions_cholesky_` is U of Σ⁻¹ = UUᵀ: of Σ = LLᵀ that is L⁻ᵀ; of variances it is 1/σ. */
const precisions = {
  chol: `factors = np.linalg.inv(np.linalg.cholesky(mixture.covariances_)).swapaxes(-1, -2)
mixture.precisions_cholesky_ = factors
mixture.precisions_ = factors @ factors.swapaxes(-1, -2)`,
  root: `mixture.precisions_cholesky_ = 1 / np.sqrt(mixture.covariances_)
mixture.precisions_ = 1 / mixture.covariances_`,
} as const;

/** θ in NumPy, and scikit-learn's GaussianMixture set to it. */
export function python(spec: GaussianMixtureSpec, theta: GaussianMixtureTheta, told: Told): string {
  const [type, covariances, kind] = sklearn[spec.covariance];
  const dimensions = theta.means[0]?.length ?? 0;
  return `${pythonHead(told)}from sklearn.mixture import GaussianMixture

weights = ${numpyArray(theta.weights)}
means = ${numpyArray(theta.means)}
covariances = ${numpyArray(theta.covariances)}


def log_joint(points):
    """log p(x, z = k) in nats: a row for each point, a column for each component."""
    table = np.empty((len(points), len(weights)))
    for k, factor in enumerate(np.linalg.cholesky(covariances)):
        scaled = np.linalg.solve(factor, (points - means[k]).T)
        with np.errstate(divide="ignore"):
            table[:, k] = np.log(weights[k]) - np.log(np.diag(factor)).sum()
        table[:, k] -= (scaled**2).sum(axis=0) / 2 + len(factor) / 2 * np.log(2 * np.pi)
    return table


def log_density(points):
    """log p(x) in nats."""
    return np.logaddexp.reduce(log_joint(points), axis=1)


def responsibilities(points):
    """p(z = k | x): a row for each point, a column for each component."""
    return np.exp(log_joint(points) - log_density(points)[:, None])


mixture = GaussianMixture(n_components=${spec.components}, covariance_type="${type}")
mixture.weights_ = weights
mixture.means_ = means
mixture.covariances_ = ${covariances}
${precisions[kind]}
mixture.n_features_in_ = ${dimensions}
mixture.converged_ = True

if __name__ == "__main__":
${pythonPoints(told, dimensions, "mixture.sample(1000)[0]")}    print("log-likelihood by NumPy:       ", log_density(points).sum())
    print("log-likelihood by scikit-learn:", mixture.score_samples(points).sum())
${known(told, "    ")}`;
}
