import type { Handle, Mark } from "../../../models/contract/picture.ts";
import { useRovingFocus } from "../../rovingFocus.ts";
import type { Place, PlaneProps } from "../props.ts";
import { pixelOf, type View } from "../view/view.ts";
import { HandleSpot } from "./HandleSpot.tsx";
import styles from "./Handles.module.css";

interface HandlesProps {
  readonly marks: readonly Mark[];
  readonly view: View;
  readonly colourOf: (index: number) => string;
  /** The mark whose handles all show; of the others only the one at the centre does. */
  readonly open: string | null;
  readonly help: string;
  readonly onHandle: PlaneProps["onHandle"];
  readonly onTap: ((at: Place) => void) | null;
  readonly onFocusMark: (mark: string | null) => void;
}

/** The draggable spots of all marks, over the plane: one tab stop, Enter goes from one to the next. */
export function Handles({ marks, view, open, help, onFocusMark, ...rest }: HandlesProps) {
  const spots = marks.flatMap((mark) =>
    mark.handles
      .filter((handle) => mark.id === open || isCentre(mark, handle))
      .map((handle) => ({ mark, handle, key: `${mark.id}/${handle.id}` })),
  );
  const { tabIndexOf, focused } = useRovingFocus(
    spots.map(({ key }) => key),
    spots[0]?.key,
  );

  return (
    <div className={styles.handles}>
      {spots.map(({ mark, handle, key }) => (
        <HandleSpot
          key={key}
          mark={mark}
          handle={handle}
          view={view}
          centre={isCentre(mark, handle)}
          tabIndex={tabIndexOf(key)}
          help={help}
          {...rest}
          onFocus={() => {
            focused(key);
            onFocusMark(mark.id);
          }}
          onLeave={() => onFocusMark(null)}
        />
      ))}
    </div>
  );
}

/** Whether the handle sits on the centre of its mark and so moves it. */
function isCentre({ centre }: Mark, { at }: Handle): boolean {
  return at[0] === centre[0] && at[1] === centre[1];
}

interface ArmsProps {
  readonly marks: readonly Mark[];
  readonly open: string | null;
  readonly view: View;
  readonly colourOf: (index: number) => string;
}

/** Lines from the centre of the open mark to its handles. */
export function Arms({ marks, open, view, colourOf }: ArmsProps) {
  const mark = marks.find(({ id }) => id === open);
  if (!mark) return null;
  const [x1, y1] = pixelOf(view, mark.centre);
  return mark.handles.map(({ id, at }) => {
    const [x2, y2] = pixelOf(view, at);
    const colour = colourOf(mark.colour);
    return <line key={id} className={styles.arm} {...{ x1, y1, x2, y2 }} stroke={colour} />;
  });
}
