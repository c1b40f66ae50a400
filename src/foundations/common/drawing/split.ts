import type { Rect } from "../../../views/labels/rect.ts";

/** Whether there is more room across than up, so that what belongs together stands side by side. */
export const isWide = ({ width, height }: Rect): boolean => width > 1.15 * height;

/** Two rectangles beside each other, the first with `share` of what the gap leaves. */
export function columns(rect: Rect, share: number, gap: number): readonly [Rect, Rect] {
  const width = (rect.width - gap) * share;
  return [
    { ...rect, width },
    { ...rect, left: rect.left + width + gap, width: rect.width - gap - width },
  ];
}

/** Two rectangles below each other. */
export function rows(rect: Rect, share: number, gap: number): readonly [Rect, Rect] {
  const height = (rect.height - gap) * share;
  return [
    { ...rect, height },
    { ...rect, top: rect.top + height + gap, height: rect.height - gap - height },
  ];
}

/** Side by side where there is more room across, else below each other. */
export const halves = (rect: Rect, share: number, gap: number): readonly [Rect, Rect] =>
  (isWide(rect) ? columns : rows)(rect, share, gap);
