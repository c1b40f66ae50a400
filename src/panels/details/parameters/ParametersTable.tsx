import type { CSSProperties } from "react";
import { parameter } from "../../../maths/format.ts";
import type { FieldGroup } from "../../../models/contract/picture.ts";
import { setField } from "../../../store/edits/editModel.ts";
import { NumberField } from "../../common/fields/NumberField.tsx";
import { Swatch } from "../../common/Swatch.tsx";
import styles from "./Parameters.module.css";

/** Another θ beside the one in force. */
export interface Column {
  readonly name: string;
  readonly groups: readonly FieldGroup[];
  /** For each component of θ, the one of this column that it is matched with; left out where each is its own. */
  readonly matched?: readonly (number | null)[];
}

interface Props {
  readonly now: readonly FieldGroup[];
  readonly columns: readonly Column[];
  /** What else each component of θ is called; null where it is called nothing else. */
  readonly called?: readonly (string | null)[];
  /** Whether θ has components, so that each block is of one. */
  readonly components?: boolean;
}

/** Each number of θ to type, and beside it that of other θ, each in the order that fits best. */
export function ParametersTable({ now, columns, called = [], components = true }: Props) {
  const narrow = columns.length > 1;
  return (
    <table className={styles.table} data-narrow={narrow}>
      <thead>
        <tr>
          {components && <th>of</th>}
          <th>parameter</th>
          <th>now</th>
          {columns.map(({ name }) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {now.map((group) => (
          <tr key={group.name}>
            {components && (
              <td className={styles.of}>
                <Swatch colour={group.colour} /> <span>{called[group.colour]}</span>
              </td>
            )}
            <th scope="row" className={styles.symbol} aria-label={group.name}>
              {group.symbol}
            </th>
            <td>
              <div className={styles.block} style={columnsOf(group)}>
                {group.rows.flat().map((field) => (
                  <NumberField
                    key={field.id}
                    label={field.name}
                    hideLabel
                    value={field.value}
                    text={parameter(field.value, narrow ? scaleOf(group) : field.value)}
                    onCommit={(value) => setField(field.id, value)}
                  />
                ))}
              </div>
            </td>
            {columns.map((column) => (
              <td key={column.name}>
                <Block group={twinOf(group, column)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The block of a column that stands beside one of θ. */
function twinOf(group: FieldGroup, { groups, matched }: Column): FieldGroup | undefined {
  const other = matched ? matched[group.colour] : group.colour;
  const letter = group.symbol.slice(0, 1);
  return groups.find((each) => each.colour === other && each.symbol.startsWith(letter));
}

function Block({ group }: { readonly group: FieldGroup | undefined }) {
  if (!group) return "—";
  return (
    <div className={styles.block} style={columnsOf(group)}>
      {group.rows.flat().map(({ id, value }) => (
        <span key={id} className={styles.number}>
          {parameter(value, scaleOf(group))}
        </span>
      ))}
    </div>
  );
}

/** The size of a block's largest entry. */
const scaleOf = ({ rows }: FieldGroup): number =>
  Math.max(...rows.flat().map(({ value }) => Math.abs(value)));

function columnsOf({ rows }: FieldGroup): CSSProperties {
  const narrowest = "var(--narrowest, 3.4rem)";
  return { gridTemplateColumns: `repeat(${rows[0]?.length ?? 1}, minmax(${narrowest}, 6.5rem))` };
}
