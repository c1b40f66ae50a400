import { type Bounds, within } from "../../../checks/bounds.ts";
import { evaluateNumber } from "../../../data/expression/expression.ts";
import { exact } from "../../../maths/format.ts";
import { TextField } from "./TextField.tsx";

interface Props {
  readonly label: string;
  readonly value: number;
  /** The number as it is shown while it is not being typed. */
  readonly text?: string;
  readonly hideLabel?: boolean;
  readonly help?: string;
  /** What it has to be; `called`: what it is called where it is not, instead of by its label. */
  readonly bounds?: Bounds;
  readonly called?: string;
  /** Takes the number; throws Error with a sentence where it can't be. */
  readonly onCommit: (value: number) => void;
}

/** A number, or an expression for one such as 1/3 or sqrt(2); its minus is the true one, and either is read. */
export function NumberField(props: Props) {
  const {
    value,
    text = exact(value),
    bounds = {},
    called = props.label,
    onCommit,
    ...rest
  } = props;
  return (
    <TextField
      {...rest}
      text={text}
      whole={exact(value)}
      onCommit={async (typed) => onCommit(within(called, await evaluateNumber(typed), bounds))}
    />
  );
}
