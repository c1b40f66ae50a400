import type { Control } from "../../models/contract/picture.ts";
import { NumberField } from "../common/fields/NumberField.tsx";
import { SelectField } from "../common/fields/SelectField.tsx";

interface Props {
  readonly control: Control;
  /** Throws Error with a sentence where the value can't be. */
  readonly onSet: (value: string | number) => void;
}

/** A control that a model declares, by its kind. */
export function ControlField({ control, onSet }: Props) {
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
