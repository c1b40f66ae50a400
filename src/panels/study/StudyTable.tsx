import type { ReactNode } from "react";
import { Formula } from "../common/Formula.tsx";
import { Sheet } from "../common/Sheet.tsx";
import styles from "./Study.module.css";

interface Column {
  readonly head: string;
  /** Of words, which may break; numbers do not. */
  readonly words?: boolean;
}

interface Row {
  readonly key: string | number;
  /** The first of them heads the row. */
  readonly cells: readonly ReactNode[];
  readonly best?: boolean;
}

interface Props {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Above and below the table. */
  readonly heading?: ReactNode;
  readonly children?: ReactNode;
}

/** What a study found, a row each. */
export function StudyTable({ name, columns, rows, heading, children }: Props) {
  const styleOf = ({ words }: Column = { head: "" }) => (words ? styles.words : undefined);
  return (
    <Sheet name={name}>
      {heading}
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column.head} className={styleOf(column)}>
                <Formula text={column.head} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...others], best }) => (
            <tr key={key} className={best ? styles.best : undefined}>
              <th scope="row" className={styleOf(columns[0])}>
                {head}
              </th>
              {others.map((cell, i) => (
                <td key={columns[i + 1]?.head} className={styleOf(columns[i + 1])}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </Sheet>
  );
}
