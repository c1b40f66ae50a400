/**
 * One measured number.
 * @typedef {object} Figure
 * @property {string} name
 * @property {string} unit
 * @property {number} value
 * @property {Record<string, unknown>} [detail] what the number was taken from
 */

/**
 * @param {string} name
 * @param {string} unit
 * @param {number} value
 * @param {Record<string, unknown>} [detail]
 * @returns {Figure}
 */
export function figure(name, unit, value, detail) {
  return { name, unit, value: rounded(value), ...(detail && { detail: roundedAll(detail) }) };
}

/** @param {readonly Figure[]} figures */
export function tableOf(figures) {
  const rows = figures.map(({ name, unit, value, detail }) => [
    name,
    String(value),
    unit,
    Object.entries(detail ?? {})
      .map(([key, part]) => `${key} ${typeof part === "object" ? JSON.stringify(part) : part}`)
      .join(", "),
  ]);
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i].length)));
  return rows
    .map(([name, value, unit, detail]) =>
      [name.padEnd(widths[0]), value.padStart(widths[1]), unit.padEnd(widths[2]), detail]
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const roundedAll = (detail) =>
  Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [
      key,
      typeof value === "number" ? rounded(value) : value,
    ]),
  );

/** Four significant digits; whole numbers as they are. */
const rounded = (value) => (Number.isInteger(value) ? value : Number(value.toPrecision(4)));
