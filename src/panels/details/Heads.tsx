import Explained from "../glossary/Explained.tsx";
import styles from "./DetailSheet.module.css";

/** The heads of a table: what a row is of, and its columns by formula. */
export function Heads({
  of,
  columns,
}: {
  readonly of: string;
  readonly columns: readonly string[];
}) {
  return (
    <thead>
      <tr>
        <th>{of}</th>
        {columns.map((name) => (
          <th key={name} className={styles.math}>
            <Explained text={name} />
          </th>
        ))}
      </tr>
    </thead>
  );
}
