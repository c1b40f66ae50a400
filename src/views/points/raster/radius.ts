/** Radius in CSS pixels by number of points: the more, the smaller. */
const radii: Steps = [
  [2_000, 3.2],
  [10_000, 3],
  [100_000, 2],
  [1_000_000, 1],
];
/** Opacity by number of points: the more, the less, so that their density shows. */
const opacities: Steps = [
  [20_000, 0.78],
  [1_000_000, 0.45],
];

type Steps = readonly (readonly [size: number, value: number])[];

export function radiusFor(size: number): number {
  return between(radii, size);
}

export function opacityFor(size: number): number {
  return between(opacities, size);
}

/** Between two steps by the logarithm of the size; beyond the ends, the end's value. */
function between(steps: Steps, size: number): number {
  const next = steps.findIndex(([at]) => size <= at);
  const [to, after] = steps[next] ?? steps.at(-1) ?? [1, 1];
  const [from, before] = steps[next - 1] ?? [to, after];
  if (next <= 0) return after;
  return before + ((after - before) * Math.log(size / from)) / Math.log(to / from);
}
