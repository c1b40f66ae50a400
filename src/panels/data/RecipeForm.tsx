import { evaluateMatrix, evaluateVector } from "../../data/expression/expression.ts";
import type { Generator, RecipeField } from "../../data/generators/contract.ts";
import { readRecipe } from "../../data/generators/generate.ts";
import type { Recipe } from "../../data/recipe.ts";
import { exact } from "../../maths/format.ts";
import { makeRecipe } from "../../store/files/open.ts";
import { Check } from "../common/fields/Check.tsx";
import { Fault, useTold } from "../common/fields/Fault.tsx";
import styles from "../common/fields/Form.module.css";
import { NumberField } from "../common/fields/NumberField.tsx";
import { TextField } from "../common/fields/TextField.tsx";

interface Props {
  readonly generator: Generator;
  readonly recipe: Recipe;
}

/** The numbers of a recipe; the data are made anew as soon as one is changed. */
export function RecipeForm({ generator, recipe }: Props) {
  const filled: Readonly<Record<string, unknown>> = { ...generator.complete(recipe) };
  // Checked here, so that the field itself says what is wrong with it.
  const set = async (name: string, value: unknown): Promise<void> => {
    await makeRecipe(readRecipe({ ...recipe, [name]: value }));
  };
  const small = generator.fields.filter(({ type }) => type === "integer");
  return (
    <div className={styles.group}>
      {small.length > 0 && (
        <div className={styles.row}>
          {small.map(({ name, label }) => (
            <NumberField
              key={name}
              label={label}
              value={Number(filled[name])}
              onCommit={(value) => set(name, value)}
            />
          ))}
        </div>
      )}
      {generator.fields.map((field) => (
        <OtherField key={field.name} field={field} value={filled[field.name]} set={set} />
      ))}
    </div>
  );
}

interface FieldProps {
  readonly field: RecipeField;
  readonly value: unknown;
  readonly set: (name: string, value: unknown) => Promise<void>;
}

function OtherField({ field: { name, label, type }, value, set }: FieldProps) {
  switch (type) {
    case "integer":
      return null;
    case "switch":
      return <Switch label={label} checked={value === true} onSet={(on) => set(name, on)} />;
    case "vector":
      return (
        <TextField
          label={label}
          text={asText(value)}
          onCommit={async (typed) => set(name, await evaluateVector(typed))}
        />
      );
    case "matrix":
      return (
        <TextField
          label={label}
          text={asText(value)}
          onCommit={async (typed) => set(name, await evaluateMatrix(typed))}
        />
      );
    case "matrices": {
      const each = Array.isArray(value) ? value : [];
      return each.map((matrix, k) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what it is.
          key={k}
          label={`${label.replace(/s$/, "")} ${k + 1}`}
          text={asText(matrix)}
          onCommit={async (typed) => set(name, each.with(k, await evaluateMatrix(typed)))}
        />
      ));
    }
  }
}

interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onSet: (on: boolean) => Promise<void>;
}

/** A choice between yes and no that says why it can't be made. */
function Switch({ label, checked, onSet }: SwitchProps) {
  const [fault, told] = useTold();
  return (
    <div>
      <Check
        label={label}
        checked={checked}
        onChange={async (on) => void (await told(onSet(on)))}
      />
      <Fault text={fault} />
    </div>
  );
}

/** Numbers, rows and matrices as a user would type them. */
function asText(value: unknown): string {
  if (!Array.isArray(value)) return exact(Number(value));
  return `[${value.map(asText).join(", ")}]`;
}
