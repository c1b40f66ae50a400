import type { Mark } from "../../../models/contract/picture.ts";
import { pixelOf, type View } from "../view/view.ts";
import styles from "./Arms.module.css";

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
