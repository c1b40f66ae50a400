import { evaluateNumber } from "../../data/expression/expression.ts";
import { exact } from "../../maths/format.ts";
import type { RuleField } from "../../rules/contract.ts";
import { Check } from "../common/fields/Check.tsx";
import { NumberField } from "../common/fields/NumberField.tsx";
import { TextField } from "../common/fields/TextField.tsx";

interface Props {
  readonly fields: readonly RuleField[];
  readonly choice: object;
  /** Takes one field of the choice. */
  readonly onSet: (name: string, value: number | boolean | null) => void;
}

/** What can be set of a rule, each field refusing by its own sentence. */
export function RuleFields({ fields, choice, onSet }: Props) {
  const values: Readonly<Record<string, unknown>> = { ...choice };
  return fields.map((field) => {
    const { name, label, help, kind, all } = field;
    const value = values[name];
    if (kind === "switch")
      return (
        <Check
          key={name}
          label={label}
          checked={value === true}
          onChange={(on) => onSet(name, on)}
        />
      );
    const take = (number: number): void => {
      const fault = field.fault(number);
      if (fault) throw new Error(fault);
      onSet(name, number);
    };
    if (all === undefined)
      return (
        <NumberField key={name} label={label} help={help} value={Number(value)} onCommit={take} />
      );
    return (
      <TextField
        key={name}
        label={label}
        help={help}
        text={value === null ? all : exact(Number(value))}
        onCommit={async (typed) => {
          if (typed.trim() === all) onSet(name, null);
          else take(await evaluateNumber(typed));
        }}
      />
    );
  });
}
