import { Suspense, useMemo } from "react";
import { isDrawn } from "../../data/dataset.ts";
import { pastSaid } from "../../rules/words/halfSteps.ts";
import { dragHandle } from "../../store/edits/editTheta.ts";
import { tellIfReplaced } from "../../store/edits/replaced.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { originOf } from "../../store/lab/lineage.ts";
import { setPointerPlace } from "../../store/lab/pointer.ts";
import {
  hasBoundaries,
  hasLabel,
  hasLayer,
  isPlain,
  shownFrame,
  shownPhi,
  shownPicture,
  shownQTheta,
} from "../../store/lab/selectors.ts";
import { setSight } from "../../store/lab/sight.ts";
import { spoken } from "../../store/lab/spoken.ts";
import { takeTool, toolInHand } from "../../store/lab/tools.ts";
import { dataOf } from "../../store/run/engine.ts";
import { late } from "../../views/late.ts";
import { Plane } from "../../views/plane/Plane.tsx";
import { useTouch } from "../../views/touch.ts";
import { LazyMenu } from "../common/LazyMenu.tsx";
import { lateWithEditor } from "../common/lateWithEditor.ts";
import { useTheme } from "../theme.ts";
import { seenApart, useDrawnTheta, useTrails } from "./drawnTheta.ts";
import { useLabelColours } from "./labelColours.ts";
import { addPoints, erasePoints, movePoint, paint, placeMean } from "./lateActions.ts";
import { NextLine } from "./next/NextLine.tsx";
import { ReplacedLine } from "./next/ReplacedLine.tsx";
import styles from "./PlanePanel.module.css";

const EndActions = lateWithEditor(() => import("./next/EndActions.tsx"));
const Boundaries = lateWithEditor(() => import("../classifiers/boundaries/Boundaries.tsx"));
const Layer = lateWithEditor(() => import("../show/Layer.tsx"));
const Legend = late(() => import("../show/Legend.tsx"));
const ShowMenu = late(() => import("../show/ShowMenu.tsx"));
const BrushBar = late(() => import("./BrushBar.tsx"));

const EMPTY =
  "The plane is empty. Click to add points, hold Shift and drag to spray, or open a file.";
const EMPTY_TOUCHED = "The plane is empty. Tap to add points, drag to spray, or open a file.";

/** The data, with what the model believes about it. */
export function PlanePanel() {
  const dataset = useLab((s) => s.dataset);
  const spec = useLab((s) => s.choices.model);
  const picture = useLab(shownPicture);
  const theta = useDrawnTheta();
  const qTheta = useLab(shownQTheta);
  const phi = useLab(shownPhi);
  const colours = useLab((s) => s.colours);
  const view = useLab((s) => s.view);
  const tool = useLab(toolInHand);
  const end = useLab((s) => s.run.end);
  const theme = useTheme();
  const labelColours = useLabelColours(theme);
  const touch = useTouch();
  const trails = useTrails();
  const layered = useLab(hasLayer);
  const bounded = useLab(hasBoundaries);
  const plain = useLab(isPlain);

  const marks = useMemo(
    () => (theta === undefined ? [] : picture.marks(spec, theta, phi)),
    [picture, spec, theta, phi],
  );
  const elsewhere = qTheta !== null && qTheta !== theta;
  const previousMarks = useMemo(
    () => (elsewhere ? picture.marks(spec, qTheta) : null),
    [picture, spec, qTheta, elsewhere],
  );
  const past = useLab((s) => pastSaid(spoken(s), s.choices, shownFrame(s)?.iteration ?? 0));
  const apart = previousMarks !== null && seenApart(marks, previousMarks);
  const projections = useMemo(
    () =>
      qTheta === null ? [] : (picture.projections?.(spec, dataOf(dataset), qTheta, phi) ?? []),
    [picture, spec, dataset, qTheta, phi],
  );
  const places = view.placing ? picture.places(spec) : [];
  const placing =
    view.placing && `Click where ${places[view.placing.length]} of ${places.length} goes`;
  const labelled = useLab(hasLabel);
  const brush = labelled ? view.painting : null;
  const fallen = end && "components" in end && end.at?.length === 2 ? end : null;

  return (
    <section className={styles.panel}>
      <h2 className="visually-hidden">Plane</h2>
      <div className={styles.plane}>
        <Plane
          points={dataset.points}
          colours={labelColours ?? (qTheta === null ? null : (colours?.pixels ?? null))}
          shapes={view.showLabels ? dataset.labels : null}
          marks={marks}
          previousMarks={apart ? previousMarks : null}
          past={labelColours ? "" : past}
          trails={trails}
          projections={projections}
          fitKey={originOf(dataset.points)}
          box={view.plane}
          tool={tool}
          selectedMark={view.component === null ? null : (marks[view.component]?.id ?? null)}
          picked={view.picked}
          present={view.present}
          theme={theme}
          placing={placing}
          painting={
            brush && {
              colour: brush.component,
              bar: (
                <Suspense fallback={null}>
                  <BrushBar {...brush} />
                </Suspense>
              ),
            }
          }
          drawing={isDrawn(dataset)}
          observed={labelled ? dataset.observed : null}
          emptySentence={touch ? EMPTY_TOUCHED : EMPTY}
          callout={
            fallen && {
              at: [fallen.at?.[0] ?? 0, fallen.at?.[1] ?? 0],
              text: picture.ended(fallen),
              actions: (
                <Suspense fallback={null}>
                  <EndActions />
                </Suspense>
              ),
            }
          }
          message={<ReplacedLine />}
          controls={<LazyMenu name="Show" Menu={ShowMenu} />}
          legend={
            plain ? null : (
              <Suspense fallback={null}>
                <Legend />
              </Suspense>
            )
          }
          layer={(sight) => (
            <Suspense fallback={null}>
              {(layered || view.tab === "formulas") && <Layer {...sight} />}
              {bounded && <Boundaries {...sight} />}
            </Suspense>
          )}
          onTool={takeTool}
          onAdd={addPoints}
          onMovePoint={movePoint}
          onErase={erasePoints}
          onPaint={paint}
          onPick={(picked) => setView({ picked })}
          onHandle={dragMark}
          onPlace={placeMean}
          onHover={setPointerPlace}
          onSight={setSight}
        />
      </div>
      <NextLine />
    </section>
  );
}

function dragMark(...drag: Parameters<typeof dragHandle>): void {
  tellIfReplaced("θ was moved by hand: a new run begins from it.", () => dragHandle(...drag));
}
