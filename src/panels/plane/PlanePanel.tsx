import { Suspense, useMemo } from "react";
import { isDrawn } from "../../data/dataset.ts";
import type { Place } from "../../models/contract/picture.ts";
import { pastSaid } from "../../rules/words/halfSteps.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { lensOf, marksOf, projectionsOf } from "../../store/lab/lens.ts";
import { originOf } from "../../store/lab/lineage.ts";
import { setPointerPlace } from "../../store/lab/pointer.ts";
import {
  hasBoundaries,
  hasLabel,
  hasLayer,
  isOfImages,
  isPlain,
  shownFrame,
  shownPhi,
  shownPicture,
  shownQTheta,
} from "../../store/lab/selectors.ts";
import { setSight } from "../../store/lab/sight.ts";
import { takeTool, toolInHand } from "../../store/lab/tools.ts";
import { spoken } from "../../store/lab/words/spoken.ts";
import { dataOf } from "../../store/run/engine.ts";
import { late } from "../../views/late.ts";
import { Plane } from "../../views/plane/Plane.tsx";
import { useTouch } from "../../views/touch.ts";
import { lateWithEditor } from "../common/lateWithEditor.ts";
import { LazyMenu } from "../common/menu/LazyMenu.tsx";
import { useTheme } from "../theme.ts";
import { seenApart, useDrawnTheta, useTrails } from "./drawnTheta.ts";
import { useLabelColours } from "./labelColours.ts";
import { addPoints, dragHandle, erasePoints, movePoint, paint, placeMean } from "./lateActions.ts";
import { NextLine } from "./next/NextLine.tsx";
import { ReplacedLine } from "./next/ReplacedLine.tsx";
import styles from "./PlanePanel.module.css";

const EndActions = lateWithEditor(() => import("./next/EndActions.tsx"));
const Boundaries = lateWithEditor(() => import("../classifiers/boundaries/Boundaries.tsx"));
const Layer = lateWithEditor(() => import("../show/Layer.tsx"));
const CurvesLayer = lateWithEditor(() => import("../curves/CurvesLayer.tsx"));
const ManifoldLayer = lateWithEditor(() => import("../manifold/ManifoldLayer.tsx"));
const OverAxes = lateWithEditor(() => import("../axes/OverAxes.tsx"));
const ImagesPlane = lateWithEditor(() => import("../images/ImagesPlane.tsx"));
const Legend = late(() => import("../show/Legend.tsx"));
const ShowMenu = late(() => import("../show/ShowMenu.tsx"));
const BrushBar = late(() => import("./BrushBar.tsx"));

const EMPTY =
  "The plane is empty. Click to add points, hold Shift and drag to spray, or open a file.";
const EMPTY_TOUCHED = "The plane is empty. Tap to add points, drag to spray, or open a file.";

/** The plane: that of the data, or of the z of images, with what is to come below it. */
export function PlanePanel() {
  const ofImages = useLab(isOfImages);
  return (
    <section className={styles.panel}>
      <h2 className="visually-hidden">Plane</h2>
      <div className={styles.plane}>
        {ofImages ? (
          <Suspense fallback={null}>
            <ImagesPlane />
          </Suspense>
        ) : (
          <DataPlane />
        )}
      </div>
      <NextLine />
    </section>
  );
}

/** The data, with what the model believes about it. */
function DataPlane() {
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
  const lens = useLab(lensOf);

  const marks = useMemo(
    () => (theta === undefined ? [] : marksOf(lens, spec, theta, phi, true)),
    [lens, spec, theta, phi],
  );
  // Over one axis what is drawn of θ are its curves.
  const elsewhere = qTheta !== null && qTheta !== theta && !lens?.box;
  const previousMarks = useMemo(
    () => (elsewhere ? marksOf(lens, spec, qTheta) : null),
    [lens, spec, qTheta, elsewhere],
  );
  const past = useLab((s) => pastSaid(spoken(s), s.choices, shownFrame(s)?.iteration ?? 0));
  const apart = previousMarks !== null && seenApart(marks, previousMarks);
  const projections = useMemo(
    () => (qTheta === null ? [] : projectionsOf(lens, spec, dataOf(dataset, spec), qTheta, phi)),
    [lens, spec, dataset, qTheta, phi],
  );
  const places = view.placing ? picture.places(spec) : [];
  const placing =
    view.placing &&
    `Click where ${places[view.placing.length]}${places.length > 1 ? ` of ${places.length}` : ""} goes`;
  const labelled = useLab(hasLabel);
  const brush = labelled ? view.painting : null;
  const fallen = end && "components" in end && end.at ? end : null;

  return (
    <Plane
      points={lens?.points ?? dataset.points}
      colours={labelColours ?? (qTheta === null ? null : (colours?.pixels ?? null))}
      shapes={view.showLabels ? dataset.labels : null}
      marks={marks}
      previousMarks={apart ? previousMarks : null}
      past={labelColours || lens?.box ? "" : past}
      trails={trails}
      projections={projections}
      fitKey={lens?.key ?? originOf(dataset.points)}
      fitted={lens?.box}
      noAdding={lens?.noPlacing}
      noErasing={lens?.ofZ && lens.noPlacing}
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
          at: lens?.at(fallen.at ?? []) ?? (fallen.at as Place),
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
        plain && !lens && !picture.curves && !picture.manifold ? null : (
          <Suspense fallback={null}>
            <Legend />
          </Suspense>
        )
      }
      layer={(sight) => (
        <Suspense fallback={null}>
          {lens && <OverAxes {...sight} />}
          {(layered || view.tab === "formulas") && <Layer {...sight} />}
          {picture.curves && <CurvesLayer {...sight} />}
          {picture.manifold && <ManifoldLayer {...sight} />}
          {bounded && <Boundaries {...sight} />}
        </Suspense>
      )}
      onTool={takeTool}
      onAdd={addPoints}
      onMovePoint={movePoint}
      onErase={erasePoints}
      onPaint={paint}
      onPick={(picked) => setView({ picked })}
      onHandle={dragHandle}
      onPlace={placeMean}
      onHover={setPointerPlace}
      onSight={setSight}
    />
  );
}
