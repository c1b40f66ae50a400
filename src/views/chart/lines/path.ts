/**
 * Straight segments as SVG paths: all that the chart's lines are. D3's general shapes are used
 * where curves are drawn; here they would be 1.6 kB of the first load (decision 3).
 */

/** A place in pixels. */
export type Spot = readonly [x: number, y: number];

const spot = ([x, y]: Spot): string => `${rounded(x)},${rounded(y)}`;

/** To a thousandth of a pixel. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** A polyline through the spots, with a gap at each null. */
export function linePath(spots: readonly (Spot | null)[]): string {
  return stretches(spots)
    .map((stretch) => `M${stretch.map(spot).join("L")}`)
    .join("");
}

/** What lies between two polylines over the same x, with a gap where either has a null. */
export function areaPath(above: readonly (Spot | null)[], below: readonly (Spot | null)[]): string {
  const pairs = above.map((top, i) => {
    const bottom = below[i];
    return top && bottom ? ([top, bottom] as const) : null;
  });
  return stretches(pairs)
    .map((stretch) => {
      const there = stretch.map(([top]) => spot(top));
      const back = stretch.toReversed().map(([, bottom]) => spot(bottom));
      return `M${[...there, ...back].join("L")}Z`;
    })
    .join("");
}

/** The runs of items between nulls. */
function stretches<Item>(items: readonly (Item | null)[]): Item[][] {
  const all: Item[][] = [[]];
  for (const item of items)
    if (item === null) all.push([]);
    else all.at(-1)?.push(item);
  return all.filter((stretch) => stretch.length > 0);
}
