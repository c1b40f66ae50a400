/** For each class the component matched with it, by `matched` (class by component); the others' colours follow. */
export function classColours(matched: readonly (number | null)[], classes: number): number[] {
  let spare = matched.length;
  return Array.from({ length: classes }, (_, k) => {
    const component = matched.indexOf(k);
    return component < 0 ? spare++ : component;
  });
}
