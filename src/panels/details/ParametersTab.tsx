import type { CSSProperties } from "react";
import { editorOf } from "../../engine/registry/editors.ts";
import type { FieldGroup } from "../../models/picture.ts";
import { setField } from "../../store/editFields.ts";
import { useLab } from "../../store/lab.ts";
import { shownPicture, shownTheta } from "../../store/selectors.ts";
import { parameter } from "../../views/format.ts";
import { NumberField } from "../common/NumberField.tsx";
import styles from "./Parameters.module.css";
import { Swatch } from "./Swatch.tsx";

/** θ now, each number to type, against the θ the data came from, in the order that fits best. */
export function ParametersTab() {
  const theta = useLab(shownTheta);
  // What the data were drawn from is a mixture, and of use to one alone.
  const truth = useLab((s) => (shownPicture(s).discrete ? s.dataset.truth : null));
  const spec = useLab((s) => s.choices.model);
  const editor = editorOf(spec);
  if (theta === undefined) return <p className={styles.text}>There is no θ yet.</p>;
  const now = editor.fields(theta);
  const matched = truth === null ? [] : editor.match(theta, truth);
  const true_ = truth === null ? [] : editor.fields(truth);
  const twin = (group: FieldGroup): FieldGroup | undefined => {
    const other = matched[group.colour];
    const letter = group.symbol.slice(0, 1);
    return true_.find((each) => each.colour === other && each.symbol.startsWith(letter));
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>of</th>
          <th>parameter</th>
          <th>now</th>
          {truth !== null && <th>true</th>}
        </tr>
      </thead>
      <tbody>
        {now.map((group) => (
          <tr key={group.name}>
            <td>
              <Swatch colour={group.colour} />
            </td>
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
                    text={parameter(field.value)}
                    onCommit={(value) => setField(field.id, value)}
                  />
                ))}
              </div>
            </td>
            {truth !== null && (
              <td>
                <TrueBlock group={twin(group)} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TrueBlock({ group }: { readonly group: FieldGroup | undefined }) {
  if (!group) return "—";
  return (
    <div className={styles.block} style={columnsOf(group)}>
      {group.rows.flat().map(({ id, value }) => (
        <span key={id} className={styles.number}>
          {parameter(value)}
        </span>
      ))}
    </div>
  );
}

function columnsOf({ rows }: FieldGroup): CSSProperties {
  return { gridTemplateColumns: `repeat(${rows[0]?.length ?? 1}, minmax(3.4rem, 6.5rem))` };
}
