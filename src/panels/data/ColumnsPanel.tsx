import { useState } from "react";
import type { Tabled } from "../../data/reader/protocol.ts";
import { openFile } from "../../store/files/open.ts";
import { closePanel, useLab } from "../../store/lab/lab.ts";
import { Button } from "../common/Button.tsx";
import { Drawer } from "../common/Drawer.tsx";
import styles from "../common/fields/Form.module.css";
import { SelectField } from "../common/fields/SelectField.tsx";

const NONE = "none";

/** Asks which columns of a table are read, where its names do not tell. */
export default function ColumnsPanel() {
  const table = useLab((s) => s.table);
  return (
    <Drawer title="Columns" onClose={() => closePanel("columns")}>
      {table && <ColumnsForm key={table.name} {...table} />}
    </Drawer>
  );
}

function ColumnsForm({ name, columns, file }: Tabled & { readonly file: Blob }) {
  const options = columns.map((column, at) => ({
    value: String(at),
    label: `${column.name || `Column ${at + 1}`}: ${column.first.join(", ")}`,
  }));
  const numeric = options.filter((_, at) => columns[at]?.numeric);
  const named = (wanted: string) =>
    numeric.find(({ value }) => columns[Number(value)]?.name.toLowerCase() === wanted);
  const worded = options.find((_, at) => !columns[at]?.numeric);
  const [x, setX] = useState((named("x") ?? numeric[0])?.value ?? "0");
  const [y, setY] = useState((named("y") ?? numeric[1])?.value ?? "1");
  const [label, setLabel] = useState(worded?.value ?? NONE);
  const twice = x === y ? "x and y are the same column." : null;
  const open = (): void => {
    closePanel("columns");
    openFile(file, {
      x: Number(x),
      y: Number(y),
      label: label === NONE ? null : Number(label),
    });
  };
  return (
    <div className={styles.group}>
      <p className={styles.note}>Which columns of {name} are the points?</p>
      <SelectField label="x" value={x} options={numeric} onChange={setX} />
      <SelectField label="y" value={y} options={numeric} onChange={setY} />
      <SelectField
        label="Labels"
        value={label}
        options={[{ value: NONE, label: "none" }, ...options]}
        onChange={setLabel}
      />
      <Button look="primary" disabledBecause={twice} onClick={open}>
        Open
      </Button>
    </div>
  );
}
