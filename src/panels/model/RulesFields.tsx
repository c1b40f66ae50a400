import {
  againstInference,
  againstLearning,
  againstPair,
  inferencesFor,
  learningsFor,
} from "../../engine/registry/suits.ts";
import { parameter } from "../../maths/format.ts";
import type { AnyInference, AnyLearning } from "../../models/contract/rule.ts";
import { editors } from "../../models/faces.ts";
import type { InferenceChoice, LearningChoice } from "../../rules/index.ts";
import { inferenceOf, learningOf } from "../../rules/loaded.ts";
import { holdsAsKMeans, setStiffness } from "../../store/edits/editModel.ts";
import { setInference, setLearning } from "../../store/edits/editRules.ts";
import { useLab } from "../../store/lab/lab.ts";
import { movesOf, noLabel, shownTheta } from "../../store/lab/selectors.ts";
import { startPainting } from "../../store/lab/tools.ts";
import { Button } from "../common/Button.tsx";
import styles from "../common/fields/Form.module.css";
import { NumberField } from "../common/fields/NumberField.tsx";
import { SelectField } from "../common/fields/SelectField.tsx";
import { PresetField } from "./PresetField.tsx";
import { RuleFields } from "./RuleFields.tsx";

/** How q and θ are chosen: a named pair, or each by itself. */
export function RulesFields() {
  const inference = useLab((s) => s.choices.inference);
  const learning = useLab((s) => s.choices.learning);
  const spec = useLab((s) => s.choices.model);
  const q = inferenceOf(inference);
  const movesTheta = useLab((s) => movesOf(s).some((move) => move !== "E"));
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>Algorithm</h3>
      <PresetField />
      <StiffnessField />
      <SelectField
        label="Inference: how q is chosen"
        value={inference.kind}
        help={q.about}
        options={inferencesFor(spec).map((rule) => {
          const pair = { inference: chosen(rule), learning };
          return optionOf(rule, againstInference(spec, rule.kind) ?? againstPair(spec, pair));
        })}
        onChange={(kind) => {
          const rule = inferencesFor(spec).find((each) => each.kind === kind);
          if (rule?.kind === "by-hand") startPainting("q");
          else if (rule) setInference(chosen(rule));
        }}
      />
      <RuleFields
        fields={q.fields}
        choice={inference}
        onSet={(name, value) => setInference({ ...inference, [name]: value })}
      />
      <Button disabledBecause={noLabel(spec)} onClick={() => startPainting("q")}>
        Brush q by hand
      </Button>
      {movesTheta && <LearningFields />}
    </div>
  );
}

/** How θ is chosen, where there is a θ to choose. */
function LearningFields() {
  const inference = useLab((s) => s.choices.inference);
  const learning = useLab((s) => s.choices.learning);
  const spec = useLab((s) => s.choices.model);
  const theta = learningOf(learning);
  return (
    <>
      <SelectField
        label="Learning: how θ is chosen"
        value={learning.kind}
        help={theta.about}
        options={learningsFor(spec).map((rule) => {
          const pair = { inference, learning: learnt(rule) };
          return optionOf(rule, againstLearning(spec, rule.kind) ?? againstPair(spec, pair));
        })}
        onChange={(kind) => {
          const rule = learningsFor(spec).find((each) => each.kind === kind);
          if (rule) setLearning(learnt(rule));
        }}
      />
      <RuleFields
        fields={theta.fields}
        choice={learning}
        onSet={(name, value) => setLearning({ ...learning, [name]: value })}
      />
    </>
  );
}

const chosen = ({ defaults }: AnyInference) => defaults as InferenceChoice;
const learnt = ({ defaults }: AnyLearning) => defaults as LearningChoice;

/** A rule to choose; one that does not suit says why. */
const optionOf = ({ kind, label }: AnyInference | AnyLearning, against: string | null) => ({
  value: kind,
  label: against === null ? label : `${label} (${against})`,
  disabled: against !== null,
});

/** β of K-means, soft or not: there where weights and covariances are held and all Σ are I/β. */
function StiffnessField() {
  const spec = useLab((s) => s.choices.model);
  const theta = useLab(shownTheta);
  const held = useLab(holdsAsKMeans);
  const beta = (held && theta !== undefined && editors.of(spec).kMeans?.stiffness(theta)) || null;
  if (beta === null) return null;
  return (
    <NumberField
      label="Stiffness β"
      value={beta}
      text={parameter(beta)}
      help="Every Σ is held at I/β, β = 1/s². The stiffer, the harder soft K-means decides."
      onCommit={setStiffness}
    />
  );
}
