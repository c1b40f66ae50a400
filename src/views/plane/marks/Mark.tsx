import type { Mark as AnyMark } from "../../../models/contract/picture.ts";
import type { View } from "../view/view.ts";
import { Ellipse } from "./Ellipse.tsx";
import { Segment } from "./Segment.tsx";

interface MarkProps {
  readonly mark: AnyMark;
  readonly colour: string;
  readonly view: View;
  /** Dashed and faint: the θ the colours come from. */
  readonly past?: boolean;
}

/** One mark of a model, whatever its kind. */
export function Mark({ mark, colour, view, past = false }: MarkProps) {
  switch (mark.kind) {
    case "ellipse":
      return <Ellipse mark={mark} colour={colour} view={view} past={past} />;
    case "segment":
      return <Segment mark={mark} colour={colour} view={view} past={past} />;
    default:
      return mark satisfies never;
  }
}
