/**
 * The two labels of points that are told apart by them: the two least there are, −1 being none; where there
 * are fewer, the next ones after those. Codes from 0.
 */
export function twoLabels(labels: ArrayLike<number> | null | undefined): readonly [number, number] {
  const there = [...new Set(Array.from(labels ?? []).filter((code) => code >= 0))];
  const [first = 0, second = first + 1] = there.sort((a, b) => a - b);
  return [first, second];
}
