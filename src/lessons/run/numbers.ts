import { isLine, partsOf } from "../../data/lesson/quantity.ts";
import type { Frame } from "../../engine/run/frame.ts";
import { klGap } from "../../engine/run/klGap.ts";
import { count, fixed, NOTHING, nats, parameter, settled } from "../../maths/format.ts";
import { levelsOf } from "../../views/chart/words/levels.ts";
import { risesOf } from "../../views/chart/words/rises.ts";

/** What a scene played: where it opened, where it is told of, and how many points there are. */
export interface Played {
  readonly from: Frame;
  readonly to: Frame;
  readonly points: number;
  /** Whether it is one half-step. */
  readonly single?: boolean;
}

/** A number and how it is written. */
interface Told {
  readonly value: number | null;
  readonly text: string;
}

const none: Told = { value: null, text: NOTHING };

/**
 * A quantity of what was played, in nats where it is a line. As texts the numbers add up: what it
 * was before and how it changed come to what it is, where `beside` it the same text names those
 * too; else the changes of a half-step are told as by the sentence above the chart, and come to
 * each other.
 */
export function quantityOf(quantity: string, played: Played, beside: readonly string[] = []): Told {
  const { of, when } = partsOf(quantity);
  const before = told(of, played.from, played);
  if (when === "before") return before;
  const now = told(of, played.to, played);
  if (when === "now") return now;
  const levels = beside.some((name) => name === of || name === `${of}.before`);
  const summed = played.single && !levels;
  const rises = summed ? risesOf(played.from, played.to) : null;
  const changed = change(before, now);
  return rises && isLine(of) ? { ...changed, text: rises[of].replace("+", "") } : changed;
}

function told(of: string, frame: Frame, { from, to, points }: Played): Told {
  if (of === "points") return { value: points, text: count(points) };
  if (of === "iterations") return { value: frame.iteration, text: count(frame.iteration) };
  if (isLine(of)) return { value: lineOf(of, frame), text: levelsOf(frame)[of] };
  const value = at(of, parametersOf(frame));
  if (value === null) return none;
  const scale = Math.max(...[from, to].map((each) => largest(blockOf(of, parametersOf(each)))));
  return { value, text: parameter(value, scale) };
}

function lineOf(of: "logLikelihood" | "elbo" | "gap", frame: Frame): number | null {
  if (of !== "gap") return frame[of];
  const gap = klGap(frame);
  return gap === null ? null : settled(gap, frame.logLikelihood ?? 0);
}

/** θ and, where q has parameters of its own, φ: as a start states them. */
const parametersOf = ({ theta, phi }: Frame): object => Object.assign({}, theta, phi);

/** A number of a frame by its path; null where there is none. */
function at(path: string, parameters: object): number | null {
  const found = path.split(".").reduce<unknown>(within, parameters);
  return typeof found === "number" ? found : null;
}

const within = (of: unknown, part: string): unknown =>
  typeof of === "object" && of !== null && Object.hasOwn(of, part)
    ? (of as Readonly<Record<string, unknown>>)[part]
    : undefined;

/** The block of parameters that a path leads into. */
const blockOf = (path: string, parameters: object): unknown =>
  within(parameters, path.split(".")[0] ?? "");

function largest(block: unknown): number {
  if (typeof block === "number") return Math.abs(block);
  return Array.isArray(block) ? Math.max(0, ...block.map(largest)) : 0;
}

/** By the texts where those are plain digits; in digits of its own where it is lost between them. */
function change(before: Told, now: Told): Told {
  if (before.value === null || now.value === null) return none;
  const value = settled(now.value - before.value, now.value);
  const [a, b] = [before, now].map(({ text }) => digitsOf(text));
  if (!a || !b) return { value, text: nats(value) };
  const decimals = Math.max(a.decimals, b.decimals);
  const text = fixed(b.value - a.value, decimals);
  return { value, text: Number(digitsOf(text)?.value) === 0 ? nats(value) : text };
}

function digitsOf(text: string): { readonly value: number; readonly decimals: number } | null {
  const plain = text.replace("−", "-").replaceAll("\u202f", "");
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  return { value: Number(plain), decimals: plain.split(".")[1]?.length ?? 0 };
}
