import * as v from "valibot";
import { type Bounds, missed } from "./bounds.ts";
import { quoted, refuse, within } from "./fault.ts";

/** An object of a file, its fields not looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

type ObjectSchema = v.GenericSchema<unknown, object>;

/** `value` as an object. Throws a FileError that names `place`. */
export function checkObject(value: unknown, place: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    refuse(place, "is not an object");
  return value as Fields;
}

/**
 * `value` by an object schema, what is left out taking its default. Throws a FileError that
 * names the place of the first fault; the messages of the schema's parts end its sentence.
 */
export function check<S extends ObjectSchema>(
  schema: S,
  value: unknown,
  place: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, checkObject(value, place), { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  return refuse(within(place, placeOf(issue)), messageOf(issue));
}

/**
 * `value` by the schema of its `kind`. Throws a FileError that names the place and, where
 * the kind is not one of `schemas`, those that are.
 */
export function checkKind<T extends object>(
  schemas: { readonly [K in keyof T]: T[K] & ObjectSchema },
  value: unknown,
  place: string,
): v.InferOutput<(typeof schemas)[keyof T]> {
  return check(schemas[kindIn(schemas, value, place)], value, place);
}

/** The `kind` of an object, one of the keys of `known`. Throws a FileError otherwise. */
export function kindIn<T extends object>(known: T, value: unknown, place: string): keyof T {
  const { kind } = checkObject(value, place);
  const at = within(place, "kind");
  if (kind === undefined) refuse(at, "is missing");
  if (typeof kind !== "string") refuse(at, "is not a text");
  if (Object.hasOwn(known, kind)) return kind as keyof T;
  const names = Object.keys(known).map((name) => `"${name}"`);
  return refuse(at, `${quoted(kind)} is not known here; this version knows ${names.join(", ")}`);
}

/** A number within bounds. */
export const numberIn = (bounds: Bounds) =>
  v.custom<number>(
    (value) => missed(value, bounds) === null,
    ({ input }) => `is not ${missed(input, bounds)}`,
  );

/** A whole number between two bounds. */
export const whole = (least: number, most: number) => numberIn({ whole: true, least, most });

/** A finite number; JSON has no other, but 1e999 reads as Infinity. */
export const finite = v.pipe(
  v.number("is not a finite number"),
  v.finite("is not a finite number"),
);

/** A finite number of at most `most` in size. */
export const upTo = (most: number) => {
  const beyond = `lies beyond ${most} in size`;
  return v.pipe(finite, v.minValue(-most, beyond), v.maxValue(most, beyond));
};

/** One of some words. */
export const oneOf = <const T extends string>(words: readonly T[]) =>
  v.picklist(words, `is not one of ${words.map((word) => `"${word}"`).join(", ")}`);

/** A list of what `item` allows. */
export const listOf = <S extends v.GenericSchema>(item: S) => v.array(item, "is not a list");

function placeOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => key);
  return keys.reduce<string>(
    (place, key) => within(place, typeof key === "number" ? `[${key}]` : String(key)),
    "",
  );
}

function messageOf({ type, expected, message }: v.BaseIssue<unknown>): string {
  if (type !== "strict_object") return message;
  if (expected === "never") return "is not a known field";
  return expected === "Object" ? "is not an object" : "is missing";
}
