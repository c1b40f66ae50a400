/** How every number in the interface is written. The minus is U+2212; minus zero is never shown. */

/** Shown where there is no number. */
export const NOTHING = "—";

/** A difference relative to the sizes it came from under which it is only rounding. */
const ROUNDING = 1e-12;

/** Below this a number is written with a power of ten, as from its reciprocal's square on. */
const SMALL = 1e-4;
export const LARGE = 1e9;

/** A difference of values near `of`, or 0 where it is within rounding. */
export function settled(difference: number, of: number): number {
  return Math.abs(difference) <= ROUNDING * (1 + Math.abs(of)) ? 0 : difference;
}

/** With exactly so many decimals. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  const digits = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(digits) !== 0 ? `−${digits}` : digits;
}

/** The power of ten of a number's first digit. */
export function magnitude(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) + 1e-12);
}

/** 10 to a whole power, with a real superscript: 10⁻⁷. */
export function powerOfTen(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]);
  return `10${exponent < 0 ? "⁻" : ""}${digits.join("")}`;
}

/** Every digit of a number, as it may be typed again: −2.5, 1e−7. Shown in fields; files have numbers as JSON does. */
export function exact(value: number | null): string {
  return written(value, (number) => String(number).replaceAll("-", "−"));
}

/** So many digits, without zeros at the end: 0.25, 3.1 × 10⁻⁷, 10⁻⁸. */
export function brief(value: number | null, digits = 3): string {
  return written(value, (number) => {
    const rounded = Number(number.toPrecision(digits));
    const [mantissa = "0", power] = String(rounded).split("e");
    if (power === undefined) return exact(rounded);
    const raised = powerOfTen(Number(power));
    return mantissa === "1" ? raised : `${exact(Number(mantissa))} × ${raised}`;
  });
}

/** With a power of ten and so many decimals: 3.1 × 10⁻⁷. */
export function scientific(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  const [digits = "0", exponent = "0"] = value.toExponential(decimals).split("e");
  return `${fixed(Number(digits), decimals)} × ${powerOfTen(Number(exponent))}`;
}

/** A finite number as `write` has it; no number, and what is past all numbers, as one sign. */
function written(value: number | null, write: (value: number) => string): string {
  if (value === null) return NOTHING;
  return Number.isFinite(value) ? write(value) : notFinite(value);
}

function notFinite(value: number): string {
  if (Number.isNaN(value)) return NOTHING;
  return value > 0 ? "∞" : "−∞";
}

/** Nats: two decimals, or two digits where that would be none. */
export function nats(value: number | null): string {
  return written(value, (number) => {
    const size = Math.abs(number);
    if (size === 0) return "0";
    if (size < SMALL || size >= LARGE) return scientific(number, 1);
    return fixed(number, size < 0.0995 ? 1 - magnitude(size) : 2);
  });
}

/** Nats with their sign: +7.39. */
export function signed(value: number | null): string {
  return value !== null && value > 0 ? `+${nats(value)}` : nats(value);
}

/** An entry of a parameter: four digits of `scale`, the size of the largest entry beside it. */
export function parameter(value: number | null, scale: number | null = value): string {
  return written(value, (number) => {
    const size = Math.max(Math.abs(number), Math.abs(scale ?? 0));
    if (number === 0) return "0";
    if (size < SMALL || size >= 1e7) return scientific(number, 2);
    return fixed(number, Math.max(0, 3 - magnitude(size)));
  });
}

/** A coordinate told from its neighbours `unit` away: to a whole number of those, however far from 0. */
export function coordinate(value: number, unit: number): string {
  const digits = magnitude(value) - magnitude(unit);
  if (!Number.isFinite(value) || digits <= 3) return parameter(value);
  const decimals = Math.max(0, -magnitude(unit));
  if (Math.abs(value) >= 1e15 || decimals > 8) return scientific(value, Math.min(15, digits));
  return inThrees(fixed(value, decimals));
}

/** The digits before the point in threes with a narrow space that does not break. */
const inThrees = (digits: string): string =>
  digits.replace(/\B(?=(\d{3})+(\.|$))(?<!\.\d*)/g, "\u202f");

/** A whole number, in threes with a narrow space that does not break. */
export function count(value: number | null): string {
  return written(value, (number) => inThrees(fixed(Math.round(number), 0)));
}

/** A number set below a symbol, as the 8 of θ₈. */
export const subscript = (value: number): string =>
  [...String(value)].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)] ?? digit).join("");
