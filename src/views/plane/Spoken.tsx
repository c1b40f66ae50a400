import { count } from "../../maths/format.ts";
import type { Mark } from "../../models/contract/picture.ts";
import { useTouch } from "../touch.ts";
import type { Tool } from "./props.ts";
import { spoken, type View } from "./view/view.ts";

interface HelpProps {
  /** `-points` and `-handles` after it are the ids of the two texts. */
  readonly id: string;
  readonly brushes: boolean;
  readonly tool: Tool;
}

/** What Enter does to the points with each tool in hand. */
const ENTER = {
  add: "Enter adds a point in the middle of the view.",
  select: "",
  erase: "Enter erases it too.",
};

/** Which keys do what to points and handles, for those who hear the page. */
export function Help({ id, brushes, tool }: HelpProps) {
  const touch = useTouch();
  const finely = touch ? "" : ", with Shift more finely";
  return (
    <div className="visually-hidden">
      <p id={`${id}-points`}>
        {`Arrow keys go from point to point. Alt with an arrow key moves the point${finely}. Delete erases it. ${brushes ? "Enter brushes it." : ENTER[tool]}`}
      </p>
      <p id={`${id}-handles`}>
        {`Arrow keys move it${finely}. Enter goes to the next handle${touch ? "" : ", Shift with Enter to the one before"}.`}
      </p>
    </div>
  );
}

interface SummaryProps {
  readonly size: number;
  readonly marks: readonly Mark[];
  readonly view: View;
  readonly className: string | undefined;
}

/** The plane in words, for those who do not see it. */
export function Summary({ size, marks, view, className }: SummaryProps) {
  return (
    <div className={className}>
      <p>{size === 1 ? "1 point." : `${count(size)} points.`}</p>
      <ul>
        {marks.map(({ id, name, centre }) => (
          <li key={id}>{`${name}, mean ${spoken(view, centre)}`}</li>
        ))}
      </ul>
    </div>
  );
}
