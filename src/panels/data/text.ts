import { exact } from "../../maths/format.ts";

/** Numbers, rows and matrices as a user would type them. */
export function asText(value: unknown): string {
  if (!Array.isArray(value)) return exact(Number(value));
  return `[${value.map(asText).join(", ")}]`;
}
