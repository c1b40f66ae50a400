import type { Classified } from "../../classifiers/classify.ts";
import { setClassifiers } from "../../store/editClassifiers.ts";
import { useLab } from "../../store/lab.ts";
import { SelectField } from "../common/SelectField.tsx";
import styles from "./Classifiers.module.css";
import { titles } from "./words.ts";

/** Whose decision regions are filled on the plane. */
export function RegionsField({ classified }: { readonly classified: Classified }) {
  const regions = useLab((s) => s.view.classifiers.regions);
  const fitted = classified.rows.filter(({ fit }) => fit.classifier);
  return (
    <div className={styles.regions}>
      <SelectField
        label="Fill the decision regions of"
        value={regions ?? ""}
        options={[
          { value: "", label: "none" },
          ...fitted.map(({ kind }) => ({ value: kind, label: titles[kind] })),
        ]}
        onChange={(value) =>
          setClassifiers({ regions: fitted.find(({ kind }) => kind === value)?.kind ?? null })
        }
      />
    </div>
  );
}
