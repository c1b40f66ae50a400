import type { Fit } from "../../engine/study/fit.ts";
import { nats, parameter } from "../../maths/format.ts";
import type { Sized } from "../../models/contract/editor.ts";
import { editors } from "../../models/faces.ts";
import type { Spec } from "../../models/kinds.ts";
import { adoptToEnd } from "../../store/edits/adopt.ts";
import { closePanel, lab, useLab } from "../../store/lab/lab.ts";
import { dataOf } from "../../store/run/engine.ts";
import { CriteriaChart } from "../../views/criteria/CriteriaChart.tsx";
import { Button } from "../common/Button.tsx";
import { Drawer } from "../common/Drawer.tsx";
import { NumberField } from "../common/fields/NumberField.tsx";
import scores from "../components/Scores.module.css";
import Explained from "../glossary/Explained.tsx";
import styles from "../study/Study.module.css";
import { StudyBar } from "../study/StudyBar.tsx";
import { StudyTable } from "../study/StudyTable.tsx";
import { useStudy } from "../study/useStudy.ts";
import { useStudyFields } from "../study/useStudyFields.ts";

/** Sizes fitted unless more are asked for. */
const MOST = 10;
/** Points up to which the fits are made as the panel opens. */
const AT_ONCE = 1000;

/** Evidence and training error against how rich the basis is. */
export default function SizesPanel() {
  const choices = useLab((s) => s.choices);
  const points = useLab((s) => s.dataset.points.size);
  const { set, ...fields } = useStudyFields("sizes");
  const sized: Sized<Spec, unknown> | null =
    editors.of(choices.model).sized?.(choices.model) ?? null;
  const least = sized?.least ?? 0;
  const most = Math.min(sized?.most ?? 0, Math.max(least, fields.most ?? MOST));
  const sizes = Array.from({ length: most - least + 1 }, (_, i) => least + i);
  const pair = sized
    ? sizes.map((size) => ({
        ...choices,
        model: sized.with(size),
        inference: { kind: "exact" } as const,
        learning: { kind: "closed-form" } as const,
      }))
    : [];
  const asked = { kind: "compare", pair } as const;
  const { begin, cancel, ...state } = useStudy<"compare">(
    sized && points <= AT_ONCE ? asked : null,
  );
  if (!sized) return null;
  const { name } = sized;
  const studied = state.study?.pair ?? [];
  const rows = state.found.flatMap((fit, i) => scoreOf(fit, studied[i], least + i) ?? []);
  const best = rows.reduce<Row | null>(
    (top, row) => (top === null || row.evidence > top.evidence ? row : top),
    null,
  );
  const last = least + Math.max(0, studied.length - 1);
  const across = [least, last] as const;
  const chart = { counts: name, across };
  return (
    <Drawer wide title="How rich a basis" onClose={() => closePanel("sizes")}>
      <p className={styles.lead}>
        <Explained text="Training error can’t say where to stop: least squares with more weights fits no worse. The evidence, with the weights averaged out, rises only while what is added pays for the room it takes: Occam’s razor, with no point held out." />
      </p>
      <StudyBar
        state={state}
        of="fits"
        label={`Fit ${name} ${least} to ${most}`}
        onBegin={() => begin(asked)}
        onCancel={cancel}
      >
        <div className={styles.field}>
          <NumberField
            label={`Largest ${name}`}
            value={most}
            called={`The largest ${name}`}
            bounds={{ whole: true, least, most: sized.most }}
            onCommit={(next) => set({ most: next })}
          />
        </div>
      </StudyBar>
      {rows.length > 0 && (
        <>
          <div className={scores.charts} data-picture={`Charts by ${name}`}>
            <CriteriaChart
              {...chart}
              title="evidence ℓ"
              note="higher is better"
              unit="nats"
              points={rows.map(({ size, evidence }) => ({ components: size, value: evidence }))}
              best={best?.size ?? null}
            />
            <CriteriaChart
              {...chart}
              title="training error"
              note="does not choose"
              unit=""
              points={rows.map(({ size, error }) => ({ components: size, value: error }))}
              best={null}
            />
          </div>
          <StudyTable
            name="Sizes"
            columns={[name, "evidence ℓ", "training error", "take it"].map((head) => ({ head }))}
            rows={rows.map(({ size, evidence, error, session }) => ({
              key: size,
              best: size === best?.size,
              cells: [
                size,
                nats(evidence),
                parameter(error),
                <Button
                  key="take"
                  onClick={() => {
                    closePanel("sizes");
                    adoptToEnd(session);
                  }}
                >
                  Take {name} {size}
                </Button>,
              ],
            }))}
          />
        </>
      )}
      <p className={styles.note}>
        <Explained text="Each fit is EM on (β, λ) from the session’s start. Evidence: ℓ at its end. Training error: what the mean curve leaves of y, root mean square. A fit that ends in a singularity, as a perfect one, has no evidence to compare and is left out." />
      </p>
    </Drawer>
  );
}

interface Row {
  readonly size: number;
  readonly evidence: number;
  readonly error: number;
  readonly session: Parameters<typeof adoptToEnd>[0];
}

/** null where the fit has no end that can be compared. */
function scoreOf(
  { last, end }: Fit,
  session: Row["session"] | undefined,
  size: number,
): Row | null {
  if (!session || "components" in end || last.logLikelihood === null) return null;
  const sized = editors.of(session.model).sized?.(session.model);
  if (!sized) return null;
  const { dataset } = lab.getState();
  const error = sized.error(session.model, dataOf(dataset), last.theta);
  return { size, evidence: last.logLikelihood, error, session };
}
