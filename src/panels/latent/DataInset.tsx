import { useId } from "react";
import { shapeOf } from "../../models/kinds.ts";
import { twoLabels } from "../../models/shared/labels/twoLabels.ts";
import { useLab } from "../../store/lab/lab.ts";
import { nextStroke } from "../../views/plane/pointer/gestures.ts";
import { use } from "../../views/plane/pointer/keys.ts";
import PointCursor from "../../views/plane/pointer/PointCursor.tsx";
import { Boundaries, LabelledPoints } from "./InsetDrawing.tsx";
import { InsetTools } from "./InsetTools.tsx";
import styles from "./Latent.module.css";
import { useBelief, useShownQ } from "./shownQ.ts";
import { SIZE, useInset } from "./useInset.ts";

/** The labelled points that the weights are learnt from, beside the plane of the weights, there to be edited: what q says of each place, and its boundary. */
export function DataInset() {
  const labelled = useLab((s) => shapeOf(s.choices.model) === "labelled");
  return labelled && <Inset />;
}

function Inset() {
  const { points, labels, classes } = useLab((s) => s.dataset);
  const lines = useBelief(useShownQ());
  const inset = useInset(points);
  const { picked, view, tool, label, calls, hover, held } = inset;
  const help = useId();
  const both = twoLabels(labels);
  const nameOf = (code: number) =>
    code < 0 ? "no label" : (classes?.[code] ?? `class ${code + 1}`);
  return (
    <figure className={styles.inset} data-inset onPointerLeave={inset.leave}>
      <fieldset
        className={styles.data}
        aria-label={`The data: ${points.size} points with labels, and the boundary that q believes in`}
        onKeyDown={(event) => {
          if (picked === null || !["Delete", "Backspace", "Escape"].includes(event.key)) return;
          use(event);
          if (event.key === "Escape") calls.onPick(null);
          else calls.onErase([picked], nextStroke());
        }}
      >
        <svg
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          aria-hidden="true"
          data-tool={tool}
          data-over={hover?.point != null}
          {...inset.handlers}
        >
          <rect width={SIZE} height={SIZE} fill="transparent" />
          <Boundaries lines={lines} view={view} />
          <LabelledPoints points={points} labels={labels} view={view} held={held} picked={picked} />
        </svg>
        <PointCursor
          points={points}
          picked={picked}
          tool={tool}
          placing={null}
          painting={label !== null && picked !== null ? { colour: label, bar: null } : null}
          view={view}
          help={help}
          name="Labelled points, one by one"
          told={picked === null ? "" : `, ${nameOf(labels?.[picked] ?? -1)}`}
          {...calls}
        />
        <p id={help} className="visually-hidden">
          {`Arrow keys go from point to point. Alt with an arrow key moves the point, with Shift more finely. Delete erases it, Escape lets go of it. ${label === null ? "" : `Enter makes it ${nameOf(label)}, or adds a point in the middle where none is picked.`}`}
        </p>
      </fieldset>
      <InsetTools hand={inset.hand} onTake={inset.take} labels={both} nameOf={nameOf} />
      <figcaption>the data; lines: wᵀx = 0 for draws of q</figcaption>
    </figure>
  );
}
