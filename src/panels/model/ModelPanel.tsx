import { stopBounds } from "../../engine/registry/session.ts";
import type { Control } from "../../models/contract/picture.ts";
import { editors } from "../../models/faces.ts";
import { kinds } from "../../models/kinds.ts";
import { setControl, setModelKind, setStop } from "../../store/edits/editModel.ts";
import { closePanel, useLab } from "../../store/lab/lab.ts";
import { Drawer } from "../common/Drawer.tsx";
import styles from "../common/fields/Form.module.css";
import { NumberField } from "../common/fields/NumberField.tsx";
import { SelectField } from "../common/fields/SelectField.tsx";
import { RulesFields } from "./RulesFields.tsx";
import { StartFields } from "./StartFields.tsx";
import { StudyFields } from "./StudyFields.tsx";
import { toleranceHelp } from "./toleranceHelp.ts";

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
          options={kinds.map(({ kind, title }) => ({ value: kind, label: title }))}
          onChange={(next) => {
            const row = kinds.find(({ kind }) => kind === next);
            if (row && row.kind !== spec.kind) setModelKind(row);
          }}
        />
        {editors
          .of(spec)
          .settings?.controls(spec)
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
          called="The tolerance"
          bounds={stopBounds.tolerance}
          onCommit={(next) => setStop({ ...stop, tolerance: next })}
        />
        <NumberField
          label="Cap, in iterations"
          value={stop.maxIterations}
          called="The cap"
          bounds={stopBounds.maxIterations}
          onCommit={(maxIterations) => setStop({ ...stop, maxIterations })}
        />
      </div>
      <StudyFields />
    </Drawer>
  );
}

interface Props {
  readonly control: Control;
  /** Throws Error with a sentence where the value can't be. */
  readonly onSet: (value: string | number) => void;
}

/** A control that a model declares, by its kind. */
function ControlField({ control, onSet }: Props) {
  const { label, help } = control;
  switch (control.kind) {
    case "choice":
      return (
        <SelectField
          label={label}
          help={help}
          value={control.value}
          options={control.options}
          onChange={onSet}
        />
      );
    case "number":
      return <NumberField label={label} help={help} value={control.value} onCommit={onSet} />;
    default:
      return control satisfies never;
  }
}
