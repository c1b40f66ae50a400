import { type RefObject, useMemo, useState } from "react";
import { dataOfB } from "../../data/gapless.ts";
import { withLogPrior } from "../../engine/run/frame.ts";
import type { Gapless } from "../../models/contract/scene.ts";
import { useLab } from "../../store/lab/lab.ts";
import { lensOf, marksOf, planePoints } from "../../store/lab/lens.ts";
import type { Underway } from "../../store/run/study.ts";
import { PairChart } from "../../views/compare/PairChart.tsx";
import { cursorOf, lastOf, type Side } from "../../views/compare/pairView.ts";
import { fitBox } from "../../views/plane/view/box.ts";
import type { StudyState } from "../study/useStudy.ts";
import { ColumnMoments } from "./ColumnMoments.tsx";
import styles from "./Compare.module.css";
import { Playing } from "./Playing.tsx";
import { RunPlane } from "./RunPlane.tsx";

interface Props {
  readonly state: StudyState<"compare">;
  readonly underway: RefObject<Underway | null>;
  /** How B's data are made of A's. */
  readonly data: Gapless | null;
}

const NAMES = ["A", "B"] as const;

/** Both runs at one half-step: two planes, the chart, and what slides over them. */
export function Pair({ state: { study, found, status }, underway, data }: Props) {
  const points = useLab(planePoints);
  const dataset = useLab((s) => s.dataset);
  const others = useMemo(() => dataOfB(dataset, { data }), [dataset, data]);
  const lens = useLab(lensOf);
  /** Where both are; null for their ends. */
  const [at, setAt] = useState<number | null>(null);
  const sides = useMemo<readonly Side[]>(
    () =>
      NAMES.slice(0, found.length).map((name, i) => ({
        name,
        frames: (found[i]?.frames ?? []).map(withLogPrior),
      })),
    [found],
  );
  const last = 2 * lastOf(sides);
  const halfStep = Math.min(at ?? last, last);
  const box = useMemo(() => {
    const marks = (study?.pair ?? []).flatMap(({ model }, i) => {
      const last = found[i]?.last;
      return last ? marksOf(lens, model, last.theta, last.phi) : [];
    });
    return lens?.box ?? fitBox(points, marks);
  }, [lens, points, study, found]);
  const shown = NAMES.map((_, i) => {
    const [side, choices] = [sides[i], study?.pair[i]];
    const frame = side?.frames[cursorOf(side, halfStep)];
    return choices && frame ? { choices, theta: frame.theta } : null;
  });
  return (
    <div className={styles.pair}>
      {NAMES.map((name, i) => {
        const side = sides[i];
        return (
          <RunPlane
            key={name}
            name={name}
            dataset={i === 0 ? dataset : others}
            made={i === 0 ? null : data}
            choices={study?.pair[i] ?? null}
            frames={side?.frames ?? []}
            cursor={side ? cursorOf(side, halfStep) : 0}
            box={box}
            underway={status === "done" ? underway : null}
          />
        );
      })}
      <div className={styles.chart}>
        {data !== null && <ColumnMoments dataset={dataset} shown={shown} />}
        {data === null && sides.length > 0 && (
          <PairChart sides={sides} halfStep={halfStep} onHalfStep={(next) => setAt(next)} />
        )}
      </div>
      <Playing halfStep={halfStep} last={last} onHalfStep={setAt} />
    </div>
  );
}
