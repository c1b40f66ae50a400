import { editorOf } from "../../engine/registry/editors.ts";
import { modelTitles } from "../../engine/registry/pictures.ts";
import { setControl } from "../../store/editFields.ts";
import { setModelKind, setStop } from "../../store/editModel.ts";
import { closePanel, useLab } from "../../store/lab.ts";
import { Drawer } from "../common/Drawer.tsx";
import styles from "../common/Form.module.css";
import { NumberField } from "../common/NumberField.tsx";
import { SelectField } from "../common/SelectField.tsx";
import { ControlField } from "./ControlField.tsx";
import { RulesFields } from "./RulesFields.tsx";
import { StartFields } from "./StartFields.tsx";
import { StudyFields } from "./StudyFields.tsx";
import { toleranceHelp } from "./toleranceHelp.ts";

const kinds = Object.keys(modelTitles) as (keyof typeof modelTitles)[];

/** What p(x, z, θ) is, where θ starts, and when a run stops. */
export default function ModelPanel() {
  const spec = useLab((s) => s.choices.model);
  const stop = useLab((s) => s.choices.stop);
  const tolerance = useLab((s) => toleranceHelp(s.choices));
  return (
    <Drawer title="Model" onClose={() => closePanel("model")}>
      <div className={styles.group}>
        <SelectField
          label="Kind"
          value={spec.kind}
          options={kinds.map((kind) => ({ value: kind, label: modelTitles[kind] }))}
          onChange={(next) => {
            const kind = kinds.find((each) => each === next);
            if (kind && kind !== spec.kind) setModelKind(kind);
          }}
        />
        {editorOf(spec)
          .controls(spec)
          .map((control) => (
            <ControlField
              key={control.id}
              control={control}
              onSet={(value) => setControl(control.id, value)}
            />
          ))}
      </div>
      <RulesFields />
      <StartFields />
      <div className={styles.group}>
        <h3 className={styles.heading}>Stop</h3>
        <NumberField
          label="Tolerance"
          value={stop.tolerance}
          help={tolerance}
          onCommit={(next) => {
            if (!(next >= 0)) throw new Error("The tolerance is 0 or more.");
            setStop({ ...stop, tolerance: next });
          }}
        />
        <NumberField
          label="Cap, in iterations"
          value={stop.maxIterations}
          onCommit={(maxIterations) => {
            if (!Number.isInteger(maxIterations) || maxIterations < 1 || maxIterations > 100_000)
              throw new Error("The cap is a whole number from 1 to 100000.");
            setStop({ ...stop, maxIterations });
          }}
        />
      </div>
      <StudyFields />
    </Drawer>
  );
}
