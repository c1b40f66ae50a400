import { studyBounds } from "../../data/view/studyBounds.ts";
import { startFor, withComponents } from "../../engine/study/components/withComponents.ts";
import { hasPrior, kindOf } from "../../models/kinds.ts";
import { adoptToEnd } from "../../store/edits/adopt.ts";
import { closePanel, lab, useLab } from "../../store/lab/lab.ts";
import { Drawer } from "../common/Drawer.tsx";
import { NumberField } from "../common/fields/NumberField.tsx";
import Explained from "../glossary/Explained.tsx";
import styles from "../study/Study.module.css";
import { StudyBar } from "../study/StudyBar.tsx";
import { useStudy } from "../study/useStudy.ts";
import { useStudyFields } from "../study/useStudyFields.ts";
import { leastOf } from "./best.ts";
import { Charts, ScoreTable } from "./Scores.tsx";

/** Points up to which the fits are made as the panel opens: a second or two. */
const AT_ONCE = 300;

/** ℓ, criteria and held-out ℓ against the number of components. */
export default function ComponentsPanel() {
  const choices = useLab((s) => s.choices);
  const observed = useLab((s) => s.dataset.observed);
  const counted = kindOf(choices.model).counted;
  const least = leastOf(observed);
  const { set, ...fields } = useStudyFields("components");
  const { starts = 5 } = fields;
  const most = Math.max(fields.most ?? 6, least);
  const size = useLab((s) => s.dataset.points.size);
  const asked = { kind: "components", choices, least, most, starts } as const;
  const { begin, cancel, ...state } = useStudy<"components">(
    counted && size <= AT_ONCE ? asked : null,
  );
  const { study, found } = state;
  if (!counted) return null;
  const take = (components: number, seed: number): void => {
    if (!study) return;
    closePanel("components");
    const { points } = lab.getState().dataset;
    const start = { kind: startFor(study.choices, points), seed };
    adoptToEnd({ ...withComponents(study.choices, components), start });
  };
  return (
    <Drawer wide title="How many components" onClose={() => closePanel("components")}>
      <p className={styles.lead}>
        <Explained text="The highest ℓ never falls as K grows, so ℓ alone does not choose K. AIC, BIC and ICL charge for each parameter; held-out ℓ asks points that the fit has not seen." />
      </p>
      <StudyBar
        state={state}
        of="fits"
        label={least === most ? `Fit K = ${most}` : `Fit K = ${least} to ${most}`}
        onBegin={() => begin(asked)}
        onCancel={cancel}
      >
        <div className={styles.field}>
          <NumberField
            label="Largest K"
            value={most}
            called="K"
            bounds={{ whole: true, least, most: counted.most }}
            onCommit={(next) => set({ most: next })}
          />
        </div>
        <div className={styles.field}>
          <NumberField
            label="Starts for each fit"
            value={starts}
            called="The number of starts"
            bounds={studyBounds.starts}
            onCommit={(next) => set({ starts: next })}
          />
        </div>
      </StudyBar>
      {study && found.length > 0 && (
        <>
          <Charts found={found} across={[study.least, study.most]} />
          <ScoreTable found={found} onTake={take} />
        </>
      )}
      {state.status === "idle" && (
        <p className={styles.lead}>
          <Explained text="Shown then, for each K: ℓ, AIC, BIC, ICL and held-out ℓ, in charts and a table, the best of each marked. It takes a few seconds." />
        </p>
      )}
      <p className={styles.note}>
        <Explained text="Each fit is exact EM in the session’s family, whatever its rules: the best of a few k-means++ starts (columns scaled where their spreads differ by more than 10), collapsed ones left out. p counts the free parameters. AIC = 2p − 2ℓ, BIC = p log N − 2ℓ, ICL = BIC + 2H(q) with the entropy of the posterior (after Biernacki, Celeux and Govaert 2000): lower is better. Held-out ℓ a point is by 5-fold cross-validation, drawn by the session’s seed: higher is better. A dash: every start collapsed, for held-out ℓ those of some fold." />
        {hasPrior(choices.model) && (
          <Explained text=" The session’s prior stays: each fit is the MAP estimate, and the criteria take ℓ at it." />
        )}
        {least > 1 && (
          <span>{` Labels are observed up to component ${least}, so K begins there; ℓ counts log p(x, y) of those points.`}</span>
        )}
      </p>
    </Drawer>
  );
}
