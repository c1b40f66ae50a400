import { Suspense, useMemo } from "react";
import { className } from "../../data/className.ts";
import { brief } from "../../maths/format.ts";
import { pictures } from "../../models/faces.ts";
import { massesOf } from "../../store/follow/field.ts";
import { useLab } from "../../store/lab/lab.ts";
import { lensOf } from "../../store/lab/lens.ts";
import {
  hasContours,
  hasLabel,
  hasObserved,
  hasRegions,
  isOfZ,
  pointStyle,
  showsShapes,
} from "../../store/lab/selectors.ts";
import { portraitShown } from "../../store/seen/portrait.ts";
import { css, palettes } from "../../views/palette.ts";
import { symbolPolygon } from "../../views/points/raster/symbols.ts";
import { AxesRow, useGapsSaid, useHiddenSaid, useMarginalSaid } from "../axes/AxesRow.tsx";
import { titles } from "../classifiers/words.ts";
import { lateWithEditor } from "../common/lateWithEditor.ts";
import { useTheme } from "../theme.ts";
import styles from "./Legend.module.css";

const CurvesLegend = lateWithEditor(() => import("../curves/CurvesLegend.tsx"));
const ManifoldLegend = lateWithEditor(() => import("../manifold/ManifoldLegend.tsx"));

function heldBy(masses: readonly number[]): string {
  const percents = masses.map((mass) => `${Math.round(100 * mass)} %`);
  return `${percents.slice(0, -1).join(", ")} and ${percents.at(-1)}`;
}

const PAST = "dashed: of the θ that q comes from; bars: the data";
const ALONE = `curve: p(x | θ), below it each component’s share π N(x | μ, σ²); ${PAST}`;

/** Nats that ℓ may be off by before it is told. */
const SEEN = 1e-5;

/** What the drawing means where it is not the first screen's, a line each. */
export default function Legend() {
  const style = useLab(pointStyle);
  const regions = useLab(hasRegions);
  const ofZ = useLab(isOfZ);
  const contours = useLab(hasContours) && !ofZ;
  const observed = useLab(hasObserved);
  const learnt = useLab((s) => (s.dataset.labels === null ? null : s.view.classifiers.regions));
  const axes = useLab((s) => lensOf(s) !== null && !isOfZ(s));
  const alone = useLab((s) => lensOf(s)?.axes.rows.length === 1);
  const labelled = useLab(hasLabel);
  const { curves: curved, manifold } = useLab((s) => pictures.of(s.choices.model));
  const marginal = useMarginalSaid();
  const gaps = useGapsSaid();
  const hidden = useHiddenSaid();
  const off = useLab(() => portraitShown()?.error ?? 0);
  const held = heldBy(massesOf(ofZ));
  const lines = [
    marginal,
    gaps,
    hidden,
    alone && (labelled ? ALONE : `curve: p(x | θ); ${PAST}`),
    ofZ && `contours of p hold ${held}`,
    ofZ && off > SEEN && `ℓ is off by at most ${brief(off)} nats: log p̃ has an edge or a kink`,
    ofZ && "edges: marginals of p and q; dotted: Laplace’s Gaussian",
    contours && `dotted contours hold ${held}`,
    regions && "tint: the most probable component there",
    learnt && `tint: the class by ${titles[learnt]}`,
    observed && "rings: observed labels",
    style === "pies" && "pies: responsibilities",
    style === "likeliest" && "the most probable component, fainter where unsure",
  ];
  return (
    <>
      {axes && <AxesRow />}
      {marginal && <span className={styles.short}>marginal</span>}
      {curved && (
        <Suspense fallback={null}>
          <CurvesLegend />
        </Suspense>
      )}
      {manifold && (
        <Suspense fallback={null}>
          <ManifoldLegend />
        </Suspense>
      )}
      {lines.map(
        (line) =>
          line && (
            <span key={line} className={styles.line}>
              {line}
            </span>
          ),
      )}
      <Classes />
    </>
  );
}

/** What each class is called, by its shape or its colour, where true labels are seen. */
function Classes() {
  const shaped = useLab(showsShapes);
  const coloured = useLab((s) => pointStyle(s) === "labels");
  const dataset = useLab((s) => s.dataset);
  const theme = useTheme();
  const codes = useMemo(
    () => [...new Set(dataset.labels)].sort((a, b) => a - b).slice(0, MOST_CLASSES),
    [dataset.labels],
  );
  if (!shaped && !coloured) return null;
  const palette = palettes[theme];
  return (
    <span className={styles.classes}>
      true labels:
      {codes.map((code) => (
        <span key={code}>
          <svg className={styles.sign} viewBox="-9 -9 18 18" aria-hidden="true">
            <polygon
              points={symbolPolygon(shaped ? code : 0, 5.4).join(" ")}
              fill={coloured ? css(palette[code % palette.length] ?? 0) : "currentColor"}
            />
          </svg>
          {className(dataset, code)}
        </span>
      ))}
    </span>
  );
}

/** Classes named at most: more are told apart by neither. */
const MOST_CLASSES = 8;
