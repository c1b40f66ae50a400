import type { Generator } from "../../data/generators/contract.ts";
import { generators } from "../../data/generators/registry.ts";
import { nameOf } from "../../data/summary.ts";
import { clearPoints } from "../../store/edits/editData.ts";
import { makeRecipe } from "../../store/files/open.ts";
import { closePanel, useLab } from "../../store/lab/lab.ts";
import { isOfImages } from "../../store/lab/selectors.ts";
import { Button } from "../common/Button.tsx";
import { Drawer } from "../common/Drawer.tsx";
import { Fault, useTold } from "../common/fields/Fault.tsx";
import styles from "../common/fields/Form.module.css";
import { SelectField } from "../common/fields/SelectField.tsx";
import { HiddenField } from "./HiddenField.tsx";
import { LabelFields } from "./LabelFields.tsx";
import { PasteField } from "./PasteField.tsx";
import { PointFields } from "./PointFields.tsx";
import { RecipeForm } from "./RecipeForm.tsx";

const options = Object.values(generators).map(({ kind, name }) => ({ value: kind, label: name }));
/** What stands for points that no recipe made. */
const GIVEN = "given";

/** Where the points come from: a built-in set with its numbers, a file, or points one by one. */
export default function DataPanel() {
  const source = useLab((s) => s.dataset.source);
  const recipe = source.kind === "recipe" ? source.recipe : null;
  const generator: Generator | null = recipe && generators[recipe.generator];
  const images = useLab(isOfImages);
  const [fault, told] = useTold();
  const given = { value: GIVEN, label: nameOf(source) };
  return (
    <Drawer title="Data" onClose={() => closePanel("data")}>
      <SelectField
        label="Data set"
        value={generator?.kind ?? GIVEN}
        options={generator ? options : [given, ...options]}
        {...(generator && { help: generator.about })}
        onChange={(next) => {
          const chosen = Object.values(generators).find((each) => each.kind === next);
          if (chosen) told(makeRecipe(chosen.defaults));
        }}
      />
      <Fault text={fault} />
      {generator && recipe && <RecipeForm generator={generator} recipe={recipe} />}
      <PasteField />
      {!images && <ByHand />}
    </Drawer>
  );
}

/** What is set point by point. */
function ByHand() {
  return (
    <>
      <LabelFields />
      <HiddenField />
      <div className={styles.group}>
        <h3 className={styles.heading}>Points by hand</h3>
        <Button
          onClick={() => {
            clearPoints();
            closePanel("data");
          }}
        >
          Clear all points
        </Button>
        <PointFields />
      </div>
    </>
  );
}
