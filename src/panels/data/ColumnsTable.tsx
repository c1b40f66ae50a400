import type { TableColumn } from "../../data/reader/protocol.ts";
import { count } from "../../maths/format.ts";
import { Check } from "../common/fields/Check.tsx";
import { Sheet } from "../common/Sheet.tsx";
import styles from "./Columns.module.css";

interface Props {
  readonly columns: readonly TableColumn[];
  /** Places of the columns of the points. */
  readonly chosen: readonly number[];
  readonly label: number | null;
  readonly onChange: (at: number, chosen: boolean) => void;
}

/** What a column is called, by its name or its place. */
export const calledAt = (columns: readonly TableColumn[], at: number): string =>
  columns[at]?.name || `Column ${at + 1}`;

/** A row a column: whether it is one of the points', what it holds, and how it begins. */
export function ColumnsTable({ columns, chosen, label, onChange }: Props) {
  const rows = Math.max(...columns.map(({ first }) => first.length));
  return (
    <Sheet name="Columns of the table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th>column</th>
            <th colSpan={rows}>{rows === 1 ? "first row" : `first ${rows} rows`}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the table.
            <tr key={at}>
              <th scope="row">
                {column.numeric && at !== label ? (
                  <Check
                    label={calledAt(columns, at)}
                    checked={chosen.includes(at)}
                    onChange={(on) => onChange(at, on)}
                  />
                ) : (
                  <span className={styles.off}>{calledAt(columns, at)}</span>
                )}
                <span className={styles.holds}>{holdingOf(column, at === label)}</span>
              </th>
              {column.first.map((cell, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table.
                <td key={row} title={cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}

/** "whole numbers, 2 gaps" */
function holdingOf({ holds, gaps }: TableColumn, isLabel: boolean): string {
  const missing = gaps === 1 ? "1 gap" : `${gaps === 0 ? "no" : count(gaps)} gaps`;
  return `${isLabel ? "labels" : holds}, ${missing}`;
}
