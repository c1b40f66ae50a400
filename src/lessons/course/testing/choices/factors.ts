import { climb } from "../../../../data/scenes/testing/find.ts";
import type { PpcaTheta } from "../../../../models/ppca/theta.ts";
import { distance, near, rises } from "../claims.ts";
import { changeOf } from "../watch.ts";
import type { Choices } from "./index.ts";

export const factors: Choices = {
  "ppca/m-step": (seen) => {
    const [ell, elbo] = [changeOf(seen, "logLikelihood"), changeOf(seen, "elbo")];
    const never = Math.min(...rises(climb(seen.frames))) > -1e-8;
    return {
      "Neither line falls, and $\\ell$ rises at least as much as the ELBO":
        never && elbo >= 0 && ell >= elbo,
      "Only the ELBO does not fall": elbo >= 0 && !never,
      "None: $z$ is continuous": elbo < 0 && !never,
    };
  },
  "ppca/sign": ({ after }) => {
    const { loadings } = after.theta as PpcaTheta;
    // The first run ends at W = (1.55, 1.06).
    const to = (sign: number) => distance(loadings.flat(), [1.55 * sign, 1.062 * sign]) < 0.02;
    const same = near(after.logLikelihood, -461.74, 0.01);
    return {
      "At the same $W$ and $\\ell$": same && to(1),
      "At $-W$, with the same $\\ell$": same && to(-1),
      "At a lower $\\ell$": after.logLikelihood < -461.75,
    };
  },
};
