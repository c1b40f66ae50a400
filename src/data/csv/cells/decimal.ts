import { FileError, quoted } from "../../../checks/fault.ts";
import type { Column } from "../columns.ts";
import type { DecimalMark } from "./number.ts";

/**
 * The decimal mark of a file, from the columns that are read: the first that can be nothing
 * else. Throws a FileError that names a cell such as 1,250 where nothing tells what it means.
 */
export function decimalMarkOf(columns: readonly Column[]): DecimalMark {
  const row = (mark: string): number =>
    Math.min(...columns.map(({ marks }) => marks.get(mark)?.row ?? Number.POSITIVE_INFINITY));
  if (Number.isFinite(Math.min(row("."), row(",")))) return row(",") < row(".") ? "," : ".";
  const unsure = columns.flatMap(({ marks }) => marks.get("thousands,") ?? []);
  const [cell] = unsure.toSorted((a, b) => a.row - b.row);
  if (!cell || Number.isFinite(row("thousands."))) return ".";
  throw new FileError(
    `Line ${cell.line}: ${quoted(cell.cell)} may mean ${cell.cell.replaceAll(",", "")} or ${cell.cell.replace(",", ".")}. Write it with a decimal point, or without the comma.`,
  );
}
