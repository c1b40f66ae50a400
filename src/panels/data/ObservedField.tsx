import { className } from "../../data/className.ts";
import type { Dataset } from "../../data/dataset.ts";
import { evaluateNumber } from "../../data/expression/expression.ts";
import { componentsOf, label } from "../../store/brush/observe.ts";
import { lab, useLab } from "../../store/lab/lab.ts";
import { TextField } from "../common/fields/TextField.tsx";

const NONE = "none";

/** The observed label of one point, as its file calls it or by its number: the twin of clicking on the plane. */
export function ObservedField({ n }: { readonly n: number }) {
  const dataset = useLab((s) => s.dataset);
  const code = dataset.observed?.[n] ?? -1;
  return (
    <TextField
      label="Observed label"
      text={code < 0 ? NONE : nameOf(dataset, code)}
      onCommit={async (typed) => label([n], await codeOf(typed.trim()), Number.NaN)}
    />
  );
}

/** A component that the file has no label for is told from the labels by that word. */
const nameOf = (dataset: Dataset, code: number): string =>
  dataset.classes && code >= dataset.classes.length
    ? `component ${code + 1}`
    : className(dataset, code);

async function codeOf(typed: string): Promise<number | null> {
  if (typed === NONE || typed === "") return null;
  const s = lab.getState();
  const most = componentsOf(s);
  const names = Array.from({ length: most }, (_, k) => nameOf(s.dataset, k));
  const named = names.indexOf(typed);
  if (named >= 0) return named;
  if (s.dataset.classes) throw new Error(`An observed label is ${names.join(", ")} or none.`);
  const value = await evaluateNumber(typed);
  if (!(Number.isInteger(value) && value >= 1 && value <= most))
    throw new Error(`An observed label is a whole number from 1 to ${most}, or none.`);
  return value - 1;
}
