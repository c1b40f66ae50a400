import type { Mark as AnyMark } from "../../../models/contract/picture.ts";
import type { View } from "../view/view.ts";
import { Ellipse } from "./Ellipse.tsx";
import { drawnIn } from "./geometry.ts";
import { Segment } from "./Segment.tsx";

interface MarksProps {
  readonly marks: readonly AnyMark[];
  /** The θ the colours come from, where it is not the one in force. */
  readonly previous: readonly AnyMark[] | null;
  readonly view: View;
  readonly colourOf: (index: number) => string;
}

/** The marks of a model, those of the θ before dashed under them. */
export function Marks({ marks, previous, view, colourOf }: MarksProps) {
  const one = (mark: AnyMark, past: boolean) => (
    <Mark
      key={`${mark.id} ${past}`}
      mark={mark}
      colour={colourOf(mark.colour)}
      view={view}
      past={past}
    />
  );
  return (
    <>
      {drawnIn(view, previous ?? []).map((mark) => one(mark, true))}
      {marks.map((mark) => one(mark, false))}
    </>
  );
}

interface MarkProps {
  readonly mark: AnyMark;
  readonly colour: string;
  readonly view: View;
  /** Dashed and faint: the θ the colours come from. */
  readonly past: boolean;
}

/** One mark of a model, whatever its kind. */
function Mark({ mark, colour, view, past }: MarkProps) {
  switch (mark.kind) {
    case "ellipse":
      return <Ellipse mark={mark} colour={colour} view={view} past={past} />;
    case "segment":
      return <Segment mark={mark} colour={colour} view={view} past={past} />;
    default:
      return mark satisfies never;
  }
}
