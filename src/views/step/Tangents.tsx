import type { Layout } from "./layout.ts";
import styles from "./StepCurves.module.css";
import type { Tangent } from "./tangents.ts";

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
