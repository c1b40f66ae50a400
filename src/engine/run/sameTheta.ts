/** Equal as plain data, number by number: θ that crossed a message is no longer the same object. */
export function sameTheta(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  if (a instanceof Float64Array && b instanceof Float64Array)
    return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, i) => sameTheta(value, b[i]));
  const [left, right] = [Object.entries(a), Object.entries(b)];
  if (left.length !== right.length) return false;
  const other: ReadonlyMap<string, unknown> = new Map(right);
  return left.every(([key, value]) => other.has(key) && sameTheta(value, other.get(key)));
}
