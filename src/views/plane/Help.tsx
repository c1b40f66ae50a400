import { useTouch } from "../touch.ts";

interface HelpProps {
  /** `-points` and `-handles` after it are the ids of the two texts. */
  readonly id: string;
  readonly brushes: boolean;
}

/** Which keys do what to points and handles, for those who hear the page. */
export function Help({ id, brushes }: HelpProps) {
  const touch = useTouch();
  const finely = touch ? "" : ", with Shift more finely";
  return (
    <div className="visually-hidden">
      <p id={`${id}-points`}>
        Arrow keys go from point to point. Alt with an arrow key moves the point{finely}. Delete
        erases it. {brushes ? "Enter brushes it." : "Enter adds a point in the middle of the view."}
      </p>
      <p id={`${id}-handles`}>
        Arrow keys move it{finely}. Enter goes to the next handle
        {!touch && ", Shift with Enter to the one before"}.
      </p>
    </div>
  );
}
