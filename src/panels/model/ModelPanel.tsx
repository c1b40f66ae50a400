import { seedBounds } from "../../checks/limits.ts";
import type { Control } from "../../models/contract/picture.ts";
import { editors } from "../../models/faces.ts";
import { kinds } from "../../models/kinds.ts";
import { farApart } from "../../models/shared/farApart.ts";
import { spreadOf } from "../../models/shared/spread.ts";
import { setControl, setModelKind, setStartRule } from "../../store/edits/editModel.ts";
import { noPlacing, startPlacing } from "../../store/edits/placing.ts";
import { closePanel, useLab } from "../../store/lab/lab.ts";
import { shownPicture } from "../../store/lab/selectors.ts";
import { Button } from "../common/Button.tsx";
import { Drawer } from "../common/Drawer.tsx";
import styles from "../common/fields/Form.module.css";
import { NumberField } from "../common/fields/NumberField.tsx";
import { SelectField } from "../common/fields/SelectField.tsx";
import { SliderField } from "../common/fields/SliderField.tsx";
import { TextField } from "../common/fields/TextField.tsx";
import { RulesFields } from "./RulesFields.tsx";
import { StopFields } from "./StopFields.tsx";

/** What p(x, z, θ) is, where θ starts, and when a run stops. */
export default function ModelPanel() {
  const spec = useLab((s) => s.choices.model);
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
      <StopFields />
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
  const spec = useLab((s) => s.choices.model);
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
      return control.slider ? (
        <SliderField {...control} slider={control.slider} onCommit={onSet} />
      ) : (
        <NumberField label={label} help={help} value={control.value} onCommit={onSet} />
      );
    case "text":
      return (
        <TextField
          label={label}
          help={help}
          text={control.value}
          onCommit={async (typed) => {
            await editors.of(spec).settings?.checked?.(control.id, typed);
            onSet(typed);
          }}
        />
      );
    default:
      return control satisfies never;
  }
}

const UNLIKE =
  "The spreads of the columns differ by more than 10, so that the widest decides the distances: with columns scaled each counts alike.";

/** How θ₀ is made: by a rule with its seed, or by clicking where it goes. */
function StartFields() {
  const rule = useLab((s) => s.startRule);
  const picture = useLab(shownPicture);
  const unlike = useLab(({ dataset: { points } }) => farApart(spreadOf(points)));
  const because = useLab(noPlacing);
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>Start</h3>
      <SelectField
        label="New start draws"
        value={rule.kind}
        options={picture.starts.map(({ kind, label }) => ({ value: kind, label }))}
        {...(unlike && rule.kind === "k-means++" && { help: UNLIKE })}
        onChange={(kind) => setStartRule({ ...rule, kind })}
      />
      <NumberField
        label="Seed of the start"
        value={rule.seed}
        called="The seed"
        bounds={seedBounds}
        onCommit={(seed) => setStartRule({ ...rule, seed })}
      />
      <Button disabledBecause={because} onClick={startPlacing}>
        Place the start by hand
      </Button>
    </div>
  );
}
