import { within } from "../../checks/bounds.ts";
import { evaluateNumber } from "../../data/expression/expression.ts";
import { exact } from "../../maths/format.ts";
import type { RuleField } from "../../models/contract/fields.ts";
import { kindOf } from "../../models/kinds.ts";
import { setLearning } from "../../store/edits/editRules.ts";
import { useLab } from "../../store/lab/lab.ts";
import { Check } from "../common/fields/Check.tsx";
import { NumberField } from "../common/fields/NumberField.tsx";
import { SelectField } from "../common/fields/SelectField.tsx";
import { TextField } from "../common/fields/TextField.tsx";

/** What a field can be set to. */
type Set = number | boolean | string | null;

interface Props {
  readonly fields: { readonly [name: string]: RuleField };
  readonly choice: object;
  /** Takes one field of the choice. */
  readonly onSet: (name: string, value: Set) => void;
}

/** What can be set of a rule, each field refusing by its own sentence. */
export function RuleFields({ fields, choice, onSet }: Props) {
  const values: Readonly<Record<string, unknown>> = { ...choice };
  return Object.entries(fields).map(([name, field]) => (
    <OneField key={name} field={field} value={values[name]} onSet={(value) => onSet(name, value)} />
  ));
}

interface OneProps {
  readonly field: RuleField;
  readonly value: unknown;
  readonly onSet: (value: Set) => void;
}

function OneField({ field, value, onSet }: OneProps) {
  switch (field.kind) {
    case "switch":
      return <Check label={field.label} checked={value === true} onChange={onSet} />;
    case "number": {
      const { label, help, bounds, all } = field;
      if (all === undefined)
        return (
          <NumberField
            label={label}
            help={help}
            value={Number(value)}
            bounds={bounds}
            onCommit={onSet}
          />
        );
      return (
        <TextField
          label={label}
          help={help}
          text={value === null ? all : exact(Number(value))}
          onCommit={async (typed) =>
            onSet(typed.trim() === all ? null : within(label, await evaluateNumber(typed), bounds))
          }
        />
      );
    }
    case "choice":
      return (
        <SelectField
          label={field.label}
          help={field.help}
          value={String(value)}
          options={Object.entries(field.options).map(([of, label]) => ({ value: of, label }))}
          onChange={onSet}
        />
      );
    case "blocks":
      return <HoldFields />;
    default:
      return null;
  }
}

/** Blocks of θ that the closed form leaves as they are. */
function HoldFields() {
  const learning = useLab((s) => s.choices.learning);
  const { blocks } = kindOf(useLab((s) => s.choices.model));
  if (learning.kind !== "closed-form") return null;
  const { hold = [] } = learning;
  const set = (block: string, on: boolean): void => {
    const next = blocks.filter((each) => (each === block ? on : hold.includes(each)));
    setLearning({ kind: "closed-form", ...(next.length > 0 && { hold: next }) });
  };
  return (
    <div>
      {blocks.map((block) => (
        <Check
          key={block}
          label={`Hold the ${block}`}
          checked={hold.includes(block)}
          onChange={(on) => set(block, on)}
        />
      ))}
    </div>
  );
}
