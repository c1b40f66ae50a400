import { useMemo } from "react";
import { count, fixed, nats } from "../../maths/format.ts";
import type { Manifold, OverZ as PointOverZ, Told } from "../../models/contract/drawn/manifold.ts";
import { useLab } from "../../store/lab/lab.ts";
import { type DensityOverZ, OverZ } from "../../views/latent/OverZ.tsx";
import details from "../details/DetailSheet.module.css";
import Explained from "../glossary/Explained.tsx";
import { useTheme } from "../theme.ts";
import styles from "./LatentTab.module.css";
import { useManifold } from "./useManifold.ts";
import { zColours } from "./zColour.ts";

const ASK =
  "Click a point on the plane to see its posterior, its q and the best q. All are integrals over z, by quadrature: the step is halved until it changes no log p(x) by 1e-8 nats, and a bound on the tails says how far to go.";
const ENDS = [-3.5, 3.5] as const;
const PLACES = 281;
const zs = Array.from(
  { length: PLACES },
  (_, i) => ENDS[0] + ((ENDS[1] - ENDS[0]) * i) / (PLACES - 1),
);

const normal = (z: number, m: number, s: number): number =>
  Math.exp(-0.5 * ((z - m) / s) ** 2) / (s * Math.sqrt(2 * Math.PI));

/** Over z: the prior, what all q make of it together, and of the picked point p(z | x), its q and the best q. */
export default function LatentTab() {
  const told = useManifold();
  const picked = useLab((s) => s.view.picked);
  const size = useLab((s) => s.dataset.points.size);
  const z = useLab((s) => s.view.z ?? 0);
  const colourOf = zColours(useTheme());
  const n = picked !== null && picked < size ? picked : null;
  const point = useMemo(() => (told && n !== null ? told.overZ(n) : null), [told, n]);
  const shared = useMemo(() => (told ? sharedBy(told) : []), [told]);
  if (!told) return <p className={details.text}>There is no q yet.</p>;
  return (
    <div className={styles.sheet}>
      <OverZ
        densities={[...shared, ...(point ? ofPoint(point) : [])]}
        z={z}
        colourOf={colourOf}
        ends={ENDS}
      />
      <p className={styles.keys}>
        <Key id="prior" says="prior p(z)" />
        <Key id="aggregate" says="all q together" />
        {point && <Key id="posterior" says="p(z | x)" />}
        {point && <Key id="encoder" says="q(z | x), the encoder’s" />}
        {point && <Key id="best" says="best q of the family" />}
      </p>
      {point && n !== null ? (
        <PointTable n={n} point={point} />
      ) : (
        <p className={styles.caption}>
          <Explained text={ASK} />
        </p>
      )}
    </div>
  );
}

function Key({ id, says }: { readonly id: DensityOverZ["id"]; readonly says: string }) {
  return (
    <span className={styles.key} data-key={id}>
      <Explained text={says} />
    </span>
  );
}

/** p(z), and (1/N) Σ_n q(z | x_n). */
function sharedBy({ m, s }: Manifold): DensityOverZ[] {
  const aggregate = zs.map((z) => {
    let sum = 0;
    for (let n = 0; n < m.length; n++) sum += normal(z, m[n] as number, s[n] as number);
    return sum / m.length;
  });
  return [
    { id: "aggregate", zs, density: aggregate },
    { id: "prior", zs, density: zs.map((z) => normal(z, 0, 1)) },
  ];
}

/** Places of a Gaussian, that a narrow one is not missed between. */
function drawnAs(id: "encoder" | "best", { m, s }: Told): DensityOverZ {
  const places = Array.from({ length: 121 }, (_, i) => m + s * (i / 15 - 4));
  return { id, zs: places, density: places.map((z) => normal(z, m, s)) };
}

const ofPoint = ({ zs: places, posterior, encoder, best }: PointOverZ): DensityOverZ[] => [
  { id: "posterior", zs: places, density: posterior },
  drawnAs("encoder", encoder),
  drawnAs("best", best),
];

/** What each q says of a point, and what it falls short of log p(x) by. */
function PointTable({ n, point }: { readonly n: number; readonly point: PointOverZ }) {
  const { encoder, best, logDensity } = point;
  const row = (name: string, { m, s, fit, kl, elbo }: Told) => (
    <tr>
      <td>
        <Explained text={name} />
      </td>
      <td>{fixed(m, 2)}</td>
      <td>{fixed(s, 3)}</td>
      <td>{fixed(fit, 3)}</td>
      <td>{fixed(kl, 3)}</td>
      <td>{fixed(elbo, 3)}</td>
    </tr>
  );
  return (
    <>
      <table className={details.table}>
        <thead>
          <tr>
            <th>{`point ${count(n + 1)}`}</th>
            <th className={details.math}>m</th>
            <th className={details.math}>s</th>
            <th className={details.math}>
              <Explained text="E_q[log p(x | z)]" />
            </th>
            <th className={details.math}>
              <Explained text="KL(q ‖ p(z))" />
            </th>
            <th>ELBO</th>
          </tr>
        </thead>
        <tbody>
          {row("q(z | x)", encoder)}
          {row("best q", best)}
        </tbody>
      </table>
      <p className={styles.caption}>
        <Explained
          text={`log p(x) = ${nats(logDensity)} nats: ${nats(logDensity - best.elbo)} above the best q (approximation gap), which is ${nats(best.elbo - encoder.elbo)} above the encoder’s (amortisation gap).`}
        />
      </p>
    </>
  );
}
