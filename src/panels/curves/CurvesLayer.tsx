import { useMemo } from "react";
import type { Dataset } from "../../data/dataset.ts";
import { editors } from "../../models/faces.ts";
import type { Spec } from "../../models/kinds.ts";
import { useLab } from "../../store/lab/lab.ts";
import { lensOf } from "../../store/lab/lens.ts";
import { shownFrame } from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import { dataOf } from "../../store/run/engine.ts";
import { glideTime, useGlide } from "../../views/motion.ts";
import { css, palettes } from "../../views/palette.ts";
import { betweenCurves, Curves } from "../../views/plane/curves/Curves.tsx";
import type { Sight } from "../../views/plane/props.ts";
import type { View } from "../../views/plane/view/view.ts";
import { useDrawnTheta } from "../plane/drawnTheta.ts";
import { useTheme } from "../theme.ts";

/** CSS pixels between two values of x. */
const APART = 4;

/** The curves of q over the plane; nothing where it shows no input across and y up. */
export default function CurvesLayer({ view }: Sight) {
  const theta = useDrawnTheta();
  const column = useLab(columnAcross);
  const spec = useLab((s) => s.choices.model);
  const dataset = useLab((s) => s.dataset);
  const qTheta = useLab(beliefTheta);
  if (theta === undefined || column === null) return null;
  return (
    <CurvesOver
      spec={spec}
      dataset={dataset}
      theta={theta}
      qTheta={qTheta}
      column={column}
      view={view}
    />
  );
}

interface CurvesOverProps {
  readonly spec: Spec;
  readonly dataset: Dataset;
  readonly theta: unknown;
  /** The θ that q came from; null where there is none. */
  readonly qTheta: unknown;
  readonly column: number;
  readonly view: View;
}

/** The curves of one q over a plane. */
export function CurvesOver({ spec, dataset, theta, qTheta, column, view }: CurvesOverProps) {
  const seed = useLab((s) => s.view.draws);
  const colour = css(palettes[useTheme()][0] ?? 0);
  const { width } = view;
  const [from, to] = [view.x.invert(0), view.x.invert(width)];
  const curves = useMemo(() => {
    const count = 2 + Math.ceil(width / APART);
    const xs = Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
    const told = editors.of(spec).curves;
    return told?.(spec, dataOf(dataset), theta, qTheta, { column, xs }, seed) ?? null;
  }, [spec, dataset, theta, qTheta, column, from, to, width, seed]);
  const shown = useGlide(curves, (a, b, share) => (a && b ? betweenCurves(a, b, share) : null), {
    duration: glideTime(),
  });
  return shown && <Curves curves={shown} view={view} colour={colour} />;
}

/** The θ that q came from; θ in hand where there was a q before; null before any. */
function beliefTheta(s: Lab): unknown {
  const from = shownFrame(s)?.qTheta ?? null;
  return from !== null && s.draft ? s.draft.theta : from;
}

/** The input column across, where y, the last, is up; null where the plane shows others. */
export function columnAcross(s: Lab): number | null {
  const columns = lensOf(s) ? lensOf(s)?.axes.columns : [0, 1];
  const [across, up] = columns ?? [];
  const y = s.dataset.points.dimensions - 1;
  return up === y && across !== undefined && across !== y ? across : null;
}
