import type { Mark } from "../../models/picture.ts";
import { count, parameter } from "../format.ts";

interface SummaryProps {
  readonly size: number;
  readonly marks: readonly Mark[];
  readonly className: string | undefined;
}

/** The plane in words, for those who do not see it. */
export function Summary({ size, marks, className }: SummaryProps) {
  return (
    <div className={className}>
      <p>{size === 1 ? "1 point." : `${count(size)} points.`}</p>
      <ul>
        {marks.map(({ id, name, centre: [x, y] }) => (
          <li key={id}>
            {name}, mean {parameter(x)}, {parameter(y)}
          </li>
        ))}
      </ul>
    </div>
  );
}
