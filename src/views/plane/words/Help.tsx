import { useTouch } from "../../touch.ts";
import type { Tool } from "../props.ts";

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
export default function Help({ id, brushes, tool }: HelpProps) {
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
