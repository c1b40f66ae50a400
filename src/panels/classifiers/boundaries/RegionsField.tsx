import type { Classified } from "../../../classifiers/classify.ts";
import { setClassifiers } from "../../../store/edits/editClassifiers.ts";
import { useLab } from "../../../store/lab/lab.ts";
import { SelectField } from "../../common/fields/SelectField.tsx";
import { Swatch } from "../../details/Swatch.tsx";
import styles from "../Classifiers.module.css";
import { titles } from "../words.ts";
import { useClassColours } from "./useClassColours.ts";

/** Whose decision regions are filled on the plane, and with which colours. */
export function RegionsField({ classified }: { readonly classified: Classified }) {
  const regions = useLab((s) => s.view.classifiers.regions);
  const colours = useClassColours(classified);
  const fitted = classified.rows.filter(({ fit }) => fit.classifier);
  const filled = fitted.find(({ kind }) => kind === regions)?.kind ?? "";
  return (
    <div className={styles.regions}>
      <SelectField
        label="Fill the decision regions of"
        value={filled}
        options={[
          { value: "", label: "none" },
          ...fitted.map(({ kind }) => ({ value: kind, label: titles[kind] })),
        ]}
        onChange={(value) =>
          setClassifiers({ regions: fitted.find(({ kind }) => kind === value)?.kind ?? null })
        }
      />
      {filled !== "" && (
        <p className={styles.key}>
          {classified.labelled.names.map((name, k) => (
            <span key={name}>
              Class {name} <Swatch colour={colours[k] ?? 0} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
