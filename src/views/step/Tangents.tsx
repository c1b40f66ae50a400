import { valueAt } from "./curves.ts";
import type { Layout } from "./layout.ts";
import type { StepCurvesProps } from "./props.ts";
import styles from "./StepCurves.module.css";

interface End {
  readonly s: number;
  readonly nats: number;
}

/** A piece of a tangent; `both`: of ℓ and the bound, where their slopes are one. */
interface Tangent {
  readonly of: "both" | "ell" | "bound";
  readonly ends: readonly [End, End];
}

/** Half the length of a tangent, in letters, and at most this part of the step. */
const REACH = 5;
const PART = 0.7;

/** The tangents at the θ where the newest q was made: one where the slopes are the same, else two. */
export function tangentsOf(
  { positions, logLikelihood, bounds, slopes }: StepCurvesProps,
  layout: Layout,
  font: number,
): readonly Tangent[] {
  const newest = bounds.at(-1);
  if (!slopes || !newest) return [];
  const s = newest.touches;
  const at = (values: readonly (number | null)[], slope: number, of: Tangent["of"]) => {
    const nats = valueAt(positions, values, s);
    if (nats === null) return [];
    const [across, up] = [layout.x(s + 1) - layout.x(s), layout.y(nats + slope) - layout.y(nats)];
    const by = Math.min(PART, (REACH * font) / Math.hypot(across, up));
    const end = (share: number): End => ({ s: s + share, nats: nats + share * slope });
    return [{ of, ends: [end(-by), end(by)] as const }];
  };
  if (slopes.same) return at(logLikelihood, slopes.logLikelihood, "both");
  return [
    ...at(logLikelihood, slopes.logLikelihood, "ell"),
    ...at(newest.values, slopes.bound, "bound"),
  ];
}

interface TangentsProps {
  readonly tangents: readonly Tangent[];
  readonly layout: Layout;
}

/** Short straight lines where the slopes of ℓ and the bound are told. */
export function Tangents({ tangents, layout: { x, y } }: TangentsProps) {
  return tangents.map(({ of, ends: [a, b] }) => (
    <line
      key={of}
      className={{ both: styles.tangent, ell: styles.ellTangent, bound: styles.boundTangent }[of]}
      x1={x(a.s)}
      x2={x(b.s)}
      y1={y(a.nats)}
      y2={y(b.nats)}
    />
  ));
}
