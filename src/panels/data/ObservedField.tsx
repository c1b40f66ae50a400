import { evaluateNumber } from "../../data/expression.ts";
import { lab, useLab } from "../../store/lab.ts";
import { componentsOf, label } from "../../store/observe.ts";
import { TextField } from "../common/TextField.tsx";

const NONE = "none";

/** The observed label of one point, by its number: the twin of clicking on the plane. */
export function ObservedField({ n }: { readonly n: number }) {
  const code = useLab((s) => s.dataset.observed?.[n] ?? -1);
  return (
    <TextField
      label="Observed label"
      text={code < 0 ? NONE : String(code + 1)}
      onCommit={async (typed) => {
        const most = componentsOf(lab.getState());
        const none = typed.trim() === NONE || typed.trim() === "";
        const value = none ? 0 : await evaluateNumber(typed);
        if (!none && !(Number.isInteger(value) && value >= 1 && value <= most))
          throw new Error(`An observed label is a whole number from 1 to ${most}, or none.`);
        label([n], none ? null : value - 1, Number.NaN);
      }}
    />
  );
}
