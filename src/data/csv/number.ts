const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity)$/i;

/**
 * The number in a cell, which may be NaN or infinite; null where the cell holds none.
 * A comma stands for the point where it does not part the cells.
 */
export function numberIn(cell: string, decimalComma: boolean): number | null {
  const text = (decimalComma ? cell.replace(",", ".") : cell).replace("−", "-");
  if (DECIMAL.test(text)) return Number(text);
  return NOT_FINITE.test(text) ? Number.NaN : null;
}
