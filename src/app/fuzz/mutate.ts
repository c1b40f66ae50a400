import type { Rng } from "../../maths/random.ts";
import { extremeModels, type Fields, type Json, pick, whole } from "../../models/testing/valid.ts";

/** Numbers that JSON can't hold as such; written as they stand in a file once it is text. */
const RAW = { "@1e999@": "1e999", "@-0@": "-0", "@1e-400@": "1e-400" };

const numbers: readonly Json[] = [
  0,
  1,
  -1,
  0.5,
  1e308,
  -1e308,
  1e-308,
  5e-324,
  1e99,
  -1e100,
  1.0001e100,
  1e200,
  1e-200,
  1e-160,
  1e160,
  2 ** 31,
  2 ** 53,
  1e12,
  255,
  "@1e999@",
  "@-0@",
  "@1e-400@",
];
const texts: readonly string[] = [
  "",
  "1",
  "1e5",
  "NaN",
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "javascript:alert(1)",
  "\u0000\u202e\ud800",
  "ℓ".repeat(5000),
  "full",
  "exact",
  "clamp",
];
const names: readonly string[] = [
  "colour",
  "kind",
  "seed",
  "__proto__",
  "constructor",
  "toString",
  "<b>bold</b>",
  "points",
  "generator",
  "",
  "x\n".repeat(5000),
];
const anything = (rng: Rng): Json => pick<Json>(rng, [...numbers, ...texts, null, true, [], {}]);

/** A value instead of the one that stood there. */
const instead: readonly ((rng: Rng, value: Json) => Json)[] = [
  (rng) => pick(rng, numbers),
  (rng) => pick(rng, numbers),
  (rng) => pick(rng, texts),
  (rng, value) =>
    typeof value === "number"
      ? value * pick(rng, [-1, 1e6, 1e-6, 1e90, 1e-150, 1e160])
      : anything(rng),
  (rng, value) => (typeof value === "number" ? value + pick(rng, [1, 7e7, 1e15, -1e50]) : value),
  (_, value) => (typeof value === "number" ? String(value) : String(JSON.stringify(value))),
  (rng) => pick<Json>(rng, [null, true, false, [], {}]),
  (_, value) => [value],
  (_, value) => ({ kind: value }),
  (rng, value) =>
    Array.from({ length: pick(rng, [3, 300]) }).reduce<Json>((inner) => [inner], value),
];

/** A list changed in its length or order, or in all of its numbers alike. */
const lists: readonly ((rng: Rng, list: readonly Json[]) => Json)[] = [
  (rng, list) => list.slice(0, whole(rng, 0, list.length)),
  (rng, list) => list.slice(whole(rng, 0, list.length)),
  (_, list) => [...list, ...list],
  (rng, list) => Array.from({ length: pick(rng, [9, 500]) }, (_, i) => list[i % list.length] ?? 0),
  (_, list) => list.toReversed(),
  (rng, list) => [...list, anything(rng)],
  (rng, list) => list.toSpliced(whole(rng, 0, list.length), 1),
  (_, list) => list.map(() => list[0] ?? null),
  (rng, list) => rescaled(list, pick(rng, [1e99, 1e-160, 1e-300, 1e6, 0]), 0),
  (rng, list) => rescaled(list, 1, pick(rng, [7e7, 1.7e9, -1e12, 1e15, 1e99])),
];

/** An object with a field dropped, added or under another name. */
const objects: readonly ((rng: Rng, fields: Fields) => Json)[] = [
  (rng, fields) => without(fields, pick(rng, Object.keys(fields))),
  (rng, fields) => without(fields, pick(rng, Object.keys(fields))),
  (rng, fields) => ({ ...fields, [`${pick(rng, names)}`]: anything(rng) }),
  (rng, fields) => {
    const name = pick(rng, Object.keys(fields));
    const other = pick(rng, [name?.toUpperCase() ?? "", `${name} `, pick(rng, names)]);
    return name === undefined
      ? fields
      : { ...without(fields, name), [other]: fields[name] ?? null };
  },
];

function rescaled(value: Json, factor: number, offset: number): Json {
  if (typeof value === "number") return factor * value + offset;
  return Array.isArray(value) ? value.map((part) => rescaled(part, factor, offset)) : value;
}

function without(fields: Fields, name: string | undefined): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
}

const sizes = [5e-324, 1e-300, 1e-160, 1e-20, 1e20, 1e99, 1e160, 1e199];
const offsets = [0, 7e7, -1.7e9, 1e12, 1e15, 1e99];

/** A session whose numbers are as large, as small or as far from 0 as may be: it may well open. */
export function extreme(rng: Rng, { data, model, start, ...rest }: Fields): Fields {
  const size = pick(rng, sizes);
  const points = data && (data as Fields).points;
  const small = Math.min(1e99, Math.max(1e-200, size));
  const far = (of: Json): Json => rescaled(of, small, small === 1e99 ? 0 : pick(rng, offsets));
  const moved = rng() < 0.6 && points !== undefined && { points: far(points) };
  const ends = { size, small, sizes, far, scaled: (of: Json, by: number) => rescaled(of, by, 0) };
  const { kind } = model as Fields;
  const own = extremeModels.get(String(kind))?.(rng, start as Fields, ends);
  return {
    ...rest,
    ...(data && { data: { ...(data as Fields), ...moved } }),
    model: { ...(model as Fields), ...own?.model },
    start: { ...(start as Fields), ...own?.start },
  };
}

/** A value with one fault somewhere in it: as often near the top as deep down. */
export function mutated(rng: Rng, value: Json): Json {
  const keys = keysOf(value);
  if (keys.length > 0 && rng() < 0.75) {
    const key = pick(rng, keys);
    return Array.isArray(value)
      ? value.with(Number(key), mutated(rng, value[Number(key)] ?? null))
      : { ...(value as Fields), [key]: mutated(rng, (value as Fields)[key] ?? null) };
  }
  if (Array.isArray(value) && rng() < 0.8) return pick(rng, lists)(rng, value);
  if (keys.length > 0 && rng() < 0.8) return pick(rng, objects)(rng, value as Fields);
  return pick(rng, instead)(rng, value);
}

const keysOf = (value: Json): readonly string[] =>
  typeof value === "object" && value !== null ? Object.keys(value) : [];

/** A value as the text of a file, with the numbers that JSON.stringify does not write. */
export function textOf(value: Json): string {
  const text = JSON.stringify(value);
  return Object.entries(RAW).reduce((t, [mark, raw]) => t.replaceAll(`"${mark}"`, raw), text);
}

const noises: readonly ((rng: Rng, text: string) => string)[] = [
  (rng, text) => text.slice(0, whole(rng, 0, text.length)),
  (rng, text) => text.slice(whole(rng, 0, text.length)),
  (rng, text) => cut(rng, text, ""),
  (rng, text) =>
    cut(rng, text, pick(rng, ['"', ",", "{", "]", "\u0000", "\n\n", "e", "-", ";", "\t"])),
  (_, text) => `\uFEFF${text}`,
  (_, text) => text.replaceAll("\n", "\r\n"),
  (rng, text) => text + pick(rng, ["}", "x", "\n\n\n", text]),
  (_, text) => "[".repeat(50_000) + text,
];

/** A text damaged as text. */
export const damaged = (rng: Rng, text: string): string => pick(rng, noises)(rng, text);

function cut(rng: Rng, text: string, by: string): string {
  const at = whole(rng, 0, text.length);
  return text.slice(0, at) + by + text.slice(at + 1);
}

/** Rows of a table with cells, rows or columns other than they were. */
export function mutatedRows(rng: Rng, rows: readonly string[][]): string[][] {
  const n = whole(rng, 0, rows.length - 1);
  const cell = () =>
    String(pick(rng, [...numbers, ...texts, "1,5", "NA", "−2", "1 000", '"', "0x10"]));
  const changes: readonly (() => string[][])[] = [
    () => rows.with(n, (rows[n] ?? []).with(whole(rng, 0, 1), cell().replace(/@/g, ""))),
    () => rows.with(n, [...(rows[n] ?? []), cell()]),
    () => rows.with(n, (rows[n] ?? []).slice(1)),
    () => rows.toSpliced(n, 1),
    () => rows.map((row) => row.map((it) => String(Number(it) * 1e99))),
    () => rows.map((row) => row.map((it, d) => (d === 0 ? String(Number(it) + 1.7e9) : it))),
    () => rows.map((row) => row.map((it) => String(Number(it) * 1e-160))),
    () => rows.map((row, i) => [...row, String(i)]),
    () => Array.from({ length: 1005 }, (_, i) => [String(i), "0", `label ${i}`]),
  ];
  return pick(rng, changes)();
}
