/** Numbers, rows and matrices as a user would type them. */
export function asText(value: unknown): string {
  if (!Array.isArray(value)) return String(value).replace("-", "−");
  return `[${value.map(asText).join(", ")}]`;
}
