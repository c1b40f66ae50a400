import { useState } from "react";
import { MAX_DIMENSIONS } from "../../checks/limits.ts";
import type { Tabled } from "../../data/reader/protocol.ts";
import { count } from "../../maths/format.ts";
import { kindOf, shapeOf } from "../../models/kinds.ts";
import { farApart, ratioOf } from "../../models/shared/farApart.ts";
import { closePanel, lab, useLab } from "../../store/lab/lab.ts";
import { Button } from "../common/Button.tsx";
import { Drawer } from "../common/Drawer.tsx";
import { Check } from "../common/fields/Check.tsx";
import { Fault } from "../common/fields/Fault.tsx";
import styles from "../common/fields/Form.module.css";
import { SelectField } from "../common/fields/SelectField.tsx";
import { ColumnsTable, calledAt } from "./ColumnsTable.tsx";
import { useOpening } from "./useOpening.ts";

const NONE = "none";

/** Asks which columns of a table are read, where that leaves a doubt. */
export default function ColumnsPanel() {
  const table = useLab((s) => s.table);
  return (
    <Drawer title="Which columns?" onClose={() => closePanel("columns")}>
      {table && <ColumnsForm key={table.name} {...table} />}
    </Drawer>
  );
}

function ColumnsForm({ name, rows, columns, proposed, file }: Tabled & { readonly file: Blob }) {
  const [chosen, setChosen] = useState<readonly number[]>(proposed.numbers);
  const [label, setLabel] = useState(proposed.label);
  const [standardised, setStandardised] = useState(false);
  const [complete, setComplete] = useState(() => !kindOf(lab.getState().choices.model).gaps);
  const { fault, opening, open } = useOpening();
  const pairs = useLab((s) => shapeOf(s.choices.model) === "pairs");
  const [target, setTarget] = useState<number | null>(null);
  const own = chosen.filter((at) => at !== label);
  const y = pairs ? (own.find((at) => at === target) ?? own.at(-1)) : undefined;
  // y is the last of a pair.
  const numbers = y === undefined ? own : [...own.filter((at) => at !== y), y];
  const gaps = numbers.some((at) => (columns[at]?.gaps ?? 0) > 0);
  const spreads = numbers.map((at) => columns[at]?.spread ?? 0);
  const apart = farApart(spreads);
  const choice = {
    numbers,
    label,
    ...(apart && standardised && { standardised }),
    ...(gaps && complete && { complete }),
  };
  const missing =
    numbers.length === 0
      ? "No column of numbers is chosen."
      : numbers.length > MAX_DIMENSIONS
        ? `At most ${MAX_DIMENSIONS} columns can be read; ${numbers.length} are chosen.`
        : null;
  return (
    <div className={styles.group}>
      <p className={styles.note}>{`${name}: ${count(rows)} ${rows === 1 ? "row" : "rows"}.`}</p>
      <ColumnsTable
        columns={columns}
        chosen={numbers}
        label={label}
        onChange={(at, on) =>
          setChosen((now) => {
            const others = now.filter((other) => other !== at);
            return on ? [...others, at].sort((a, b) => a - b) : others;
          })
        }
      />
      {y !== undefined && (
        <SelectField
          label="Target y"
          value={String(y)}
          options={own.map((at) => ({ value: String(at), label: calledAt(columns, at) }))}
          help="What the others are to tell: it is read as the last column."
          onChange={(value) => setTarget(Number(value))}
        />
      )}
      <SelectField
        label="Labels"
        value={label === null ? NONE : String(label)}
        options={[
          { value: NONE, label: "none" },
          ...columns.flatMap((column, at) =>
            column.labels || at === label
              ? [{ value: String(at), label: calledAt(columns, at) }]
              : [],
          ),
        ]}
        help="The true labels, called as in the table."
        onChange={(value) => setLabel(value === NONE ? null : Number(value))}
      />
      {apart && (
        <div>
          <Check
            label="Standardise each column"
            checked={standardised}
            onChange={setStandardised}
          />
          <p className={styles.note}>
            {`To mean 0 and standard deviation 1. The largest is now ${count(Math.round(ratioOf(spreads)))} times the smallest.`}
          </p>
        </div>
      )}
      {gaps && <Check label="Only rows without a gap" checked={complete} onChange={setComplete} />}
      <Button
        look="primary"
        disabledBecause={missing ?? (opening ? "It is being opened." : null)}
        onClick={() => open(file, choice)}
      >
        {numbers.length === 1 ? "Open 1 column" : `Open ${numbers.length} columns`}
      </Button>
      <Fault text={fault} />
    </div>
  );
}
