import { studyBounds } from "../../data/view/studyBounds.ts";
import { sorted } from "../../engine/study/optima.ts";
import { hasPrior } from "../../models/kinds.ts";
import { adoptToEnd, asItBegins } from "../../store/edits/adopt.ts";
import { closePanel, useLab } from "../../store/lab/lab.ts";
import { shownPicture } from "../../store/lab/selectors.ts";
import { presetOf } from "../../store/lab/words/presetOf.ts";
import type { StudyOf } from "../../store/run/study.ts";
import { Drawer } from "../common/Drawer.tsx";
import { Formula } from "../common/Formula.tsx";
import { NumberField } from "../common/fields/NumberField.tsx";
import { SelectField } from "../common/fields/SelectField.tsx";
import studyStyles from "../study/Study.module.css";
import { StudyBar } from "../study/StudyBar.tsx";
import { useStudy } from "../study/useStudy.ts";
import { useStudyFields } from "../study/useStudyFields.ts";
import { Apart, Optima, Runs } from "./Outcomes.tsx";
import { summary } from "./summary.ts";

/** Points times components up to which the runs are made as the panel opens. */
const AT_ONCE = 20_000;

/** The session's run from many starts: its local optima made visible. */
export default function StartsPanel() {
  const choices = useLab((s) => s.choices);
  const rules = useLab(presetOf);
  const first = useLab((s) => s.startRule.kind);
  const picture = useLab(shownPicture);
  const { set, ...fields } = useStudyFields("starts");
  const { count = 20, rule = first } = fields;
  const size = useLab((s) => s.dataset.points.size) * picture.places(choices.model).length;
  const asked: StudyOf<"starts"> = {
    kind: "starts",
    choices: asItBegins({ ...choices, start: { kind: rule, seed: 1 } }),
    rule,
    count,
  };
  const { begin, cancel, ...state } = useStudy<"starts">(size <= AT_ONCE ? asked : null);
  const { study, found } = state;
  const { optima, apart } = sorted(found);
  const of = hasPrior(choices.model) ? "ℓ + log p(θ)" : "ℓ";
  const open = (seed: number): void => {
    if (!study) return;
    closePanel("starts");
    adoptToEnd({ ...study.choices, start: { kind: study.rule, seed } });
  };
  return (
    <Drawer wide title="Many starts" onClose={() => closePanel("starts")}>
      <p className={studyStyles.lead}>
        {`Another start may end in another optimum. Each run is this session’s (${rules ?? "its own rules"}; ${picture.summary(choices.model)}) from a start of its own.`}
      </p>
      <StudyBar
        state={state}
        of="runs"
        label={`Run ${count} starts`}
        onBegin={() => begin(asked)}
        onCancel={cancel}
      >
        <div className={studyStyles.field}>
          <NumberField
            label="Starts"
            value={count}
            called="The number of starts"
            bounds={studyBounds.count}
            onCommit={(next) => set({ count: next })}
          />
        </div>
        <div className={studyStyles.field}>
          <SelectField
            label="Drawn by, with seeds 1, 2, …"
            value={rule}
            options={picture.starts.map(({ kind, label }) => ({ value: kind, label }))}
            onChange={(next) => set({ rule: next })}
          />
        </div>
      </StudyBar>
      {found.length > 0 && (
        <>
          <p className={studyStyles.lead}>
            <Formula text={summary({ optima, apart }, of)} />
          </p>
          {optima.length > 0 && <Runs of={of} optima={optima} onOpen={open} />}
          {optima.length > 0 && <Optima of={of} optima={optima} onOpen={open} />}
          <Apart apart={apart} onOpen={open} />
        </>
      )}
    </Drawer>
  );
}
