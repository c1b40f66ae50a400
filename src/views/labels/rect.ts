/** Rectangles in pixels, as labels take them up. */
export interface Rect extends Size {
  readonly left: number;
  readonly top: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How large text is, in pixels. */
export interface Letters {
  /** Height of the font. */
  readonly font: number;
  /** What stands between letters beside what the font itself leaves, as readers may ask for. */
  readonly spacing: number;
}

/** The size of a line of text, a little more than it takes. */
export function sizeOf(text: string, { font, spacing }: Letters): Size {
  return { width: [...text].length * (font * 0.54 + spacing) + 2, height: font * 1.3 };
}

export function inside(rect: Rect, frame: Rect): boolean {
  return (
    rect.left >= frame.left &&
    rect.top >= frame.top &&
    rect.left + rect.width <= frame.left + frame.width &&
    rect.top + rect.height <= frame.top + frame.height
  );
}

export function apart(a: Rect, b: Rect): boolean {
  return (
    a.left + a.width + 6 <= b.left ||
    b.left + b.width + 6 <= a.left ||
    a.top + a.height <= b.top ||
    b.top + b.height <= a.top
  );
}

/** Area shared by two. */
export function overlap(a: Rect, b: Rect): number {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, across) * Math.max(0, down);
}
