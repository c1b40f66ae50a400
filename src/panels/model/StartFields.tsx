import { seedBounds } from "../../checks/limits.ts";
import { setStartRule } from "../../store/edits/editModel.ts";
import { startPlacing } from "../../store/edits/placing.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownPicture } from "../../store/lab/selectors.ts";
import { Button } from "../common/Button.tsx";
import styles from "../common/fields/Form.module.css";
import { NumberField } from "../common/fields/NumberField.tsx";
import { SelectField } from "../common/fields/SelectField.tsx";

/** How θ₀ is made: by a rule with its seed, or by clicking where it goes. */
export function StartFields() {
  const rule = useLab((s) => s.startRule);
  const picture = useLab(shownPicture);
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>Start</h3>
      <SelectField
        label="New start draws"
        value={rule.kind}
        options={picture.starts.map(({ kind, label }) => ({ value: kind, label }))}
        onChange={(kind) => setStartRule({ ...rule, kind })}
      />
      <NumberField
        label="Seed of the start"
        value={rule.seed}
        called="The seed"
        bounds={seedBounds}
        onCommit={(seed) => setStartRule({ ...rule, seed })}
      />
      <Button onClick={startPlacing}>Place the start by hand</Button>
    </div>
  );
}
