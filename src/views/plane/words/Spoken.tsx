import { count } from "../../../maths/format.ts";
import type { Mark } from "../../../models/contract/picture.ts";
import { spoken, type View } from "../view/view.ts";

interface SummaryProps {
  /** How many points; null where none can be. */
  readonly size: number | null;
  readonly marks: readonly Mark[];
  readonly view: View;
  readonly className: string | undefined;
}

/** The plane in words, for those who do not see it. */
export function Summary({ size, marks, view, className }: SummaryProps) {
  return (
    <div className={className}>
      {size !== null && <p>{size === 1 ? "1 point." : `${count(size)} points.`}</p>}
      <ul>
        {marks.map(({ id, name, centre }) => (
          <li key={id}>{`${name}, mean ${spoken(view, centre)}`}</li>
        ))}
      </ul>
    </div>
  );
}
