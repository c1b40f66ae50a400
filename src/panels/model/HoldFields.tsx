import { kindOf } from "../../models/kinds.ts";
import { setLearning } from "../../store/edits/editRules.ts";
import { useLab } from "../../store/lab/lab.ts";
import { Check } from "../common/fields/Check.tsx";

/** Blocks of θ that the closed form leaves as they are. */
export function HoldFields() {
  const learning = useLab((s) => s.choices.learning);
  const { blocks } = kindOf(useLab((s) => s.choices.model));
  if (learning.kind !== "closed-form") return null;
  const { hold = [] } = learning;
  const set = (block: string, on: boolean): void => {
    const next = blocks.filter((each) => (each === block ? on : hold.includes(each)));
    setLearning({ kind: "closed-form", ...(next.length > 0 && { hold: next }) });
  };
  return (
    <div>
      {blocks.map((block) => (
        <Check
          key={block}
          label={`Hold the ${block}`}
          checked={hold.includes(block)}
          onChange={(on) => set(block, on)}
        />
      ))}
    </div>
  );
}
