import { FileError } from "../../checks/fault.ts";
import { toCsv } from "../../data/csv/write.ts";
import { type Dataset, engineData } from "../../data/dataset.ts";
import { openText } from "../../data/reader/open.ts";
import type { Opened, Session } from "../../data/reader/protocol.ts";
import { toText, writeSession, writeTrace } from "../../data/session/write.ts";
import type { Choices } from "../../engine/registry/session.ts";
import { againstData } from "../../engine/registry/suits.ts";
import { advance, begin } from "../../engine/run/advance.ts";
import type { Frame } from "../../engine/run/frame.ts";
import { finish, newProblem } from "../../engine/run/problem.ts";
import { startOf } from "../../engine/run/startOf.ts";
import { drawnChart, drawnFields, drawnPlane, drawnStep, unfinished } from "./draw.ts";
import type { Sample } from "./files.ts";

const HALF_STEPS = 5;
/** Runs of more points are left to other tests. */
const MOST_POINTS = 2000;
/** A path from the top of the file, perhaps with a name of the file's own at its end. */
const PLACE =
  /^(format|data|model|start|inference|learning|stop|seed|session|steps|status|walk|frame|view|scene)\b|is not a known field\.$/;
const SIZE = { width: 320, height: 240 };

/** How points of a CSV are run. */
const choices: Choices = {
  model: { kind: "gaussian-mixture", components: 2, covariance: "full", floor: null },
  start: { kind: "k-means++", seed: 1 },
  inference: { kind: "exact" },
  learning: { kind: "closed-form" },
  stop: { tolerance: 1e-6, maxIterations: 50 },
  seed: 1,
};

/** What came of a file, and the first thing about it that is not as it should be. */
interface Outcome {
  readonly opened: boolean;
  readonly fault: string | null;
}

type Data = Extract<Opened, { dataset: Dataset }>;

/** Opens a file, saves and opens it again, and runs and draws what it holds. */
export function tried({ name, text }: Sample, withFields: boolean): Outcome {
  let opened: Data;
  try {
    opened = openWhole(name, text);
  } catch (error) {
    return { opened: false, fault: refusalFault(error) };
  }
  const session = opened.kind === "session" ? opened : { dataset: opened.dataset, choices };
  const fault =
    changedOnTheWay(session) ?? drawnWrong(session.dataset, session.choices, withFields);
  return { opened: true, fault };
}

/** A table that asks is read by the columns that it proposes. */
function openWhole(name: string, text: string): Data {
  const opened = openText(name, text);
  if (opened.kind === "lesson") throw new Error("It is a lesson.");
  if (opened.kind !== "table") return opened;
  const read = openText(name, text, { choice: opened.proposed });
  if (read.kind === "points") return read;
  throw new Error("It asks again, though it was told.");
}

/** A refusal is one sentence that begins with the place: a path, a line, or the file itself. */
function refusalFault(error: unknown): string | null {
  if (!(error instanceof FileError)) return `threw ${String(error)}`;
  const { message } = error;
  const named =
    /^(The file |This is not JSON: |Line \d|There are no points)/.test(message) ||
    PLACE.test(message);
  if (!named) return `names no place: ${message.slice(0, 200)}`;
  return /[.…]$/.test(message) && !/\p{Cc}/u.test(message) && message.length < 400
    ? null
    : `is no sentence: ${message.slice(0, 200)}`;
}

function changedOnTheWay({ dataset, choices, opening }: Session) {
  const text = toText(writeSession(dataset, choices, opening));
  const again = openWhole("again.json", text);
  if (again.kind !== "session") return "is no session any more once saved";
  const plain = (of: Session) => JSON.stringify([known(of.dataset), of.choices, of.opening], lists);
  if (plain(again) !== plain({ dataset, choices, ...(opening && { opening }) }))
    return "changes when it is saved and opened";
  if (toText(writeSession(again.dataset, again.choices, again.opening)) !== text)
    return "changes when saved twice";
  if (dataset.points.size === 0) return null;
  const { points } = openWhole("again.csv", toCsv(dataset)).dataset;
  return JSON.stringify(points, lists) === JSON.stringify(dataset.points, lists)
    ? null
    : "changes as CSV";
}

const known = ({ points, columns, labels, classes, observed, hidden }: Dataset) => [
  points,
  columns,
  hidden,
  labels,
  classes,
  observed,
];

const lists = (_: string, value: unknown): unknown =>
  ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;

function drawnWrong(dataset: Dataset, choices: Choices, withFields: boolean): string | null {
  if (dataset.points.size > MOST_POINTS) return null;
  if (againstData(choices.model, dataset.points) !== null) return null;
  const frames: Frame[] = [];
  const data = engineData(dataset, choices.model);
  const problem = newProblem(data, choices);
  try {
    frames.push(finish(begin(problem, startOf(data, choices))));
    for (let i = 0; i < HALF_STEPS; i++) {
      const { frame, ended } = finish(advance(problem, frames.at(-1) as Frame));
      if (frame) frames.push(frame);
      if (ended) break;
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (
      !/^[A-Zsl][^\n]*\.$/.test(message) ||
      /undefined|NaN|is not a function|read prop/.test(message)
    )
      return `the engine says: ${message.slice(0, 200)}`;
  }
  const [first] = frames;
  if (!first) return null;
  const saved = toText(writeTrace(dataset, choices, frames, null));
  openText("trace.json", saved);
  const markup = [
    drawnPlane(dataset, choices, [first]),
    drawnPlane(dataset, choices, frames),
    drawnChart(frames),
    drawnStep(problem, frames),
    withFields ? drawnFields(dataset, choices, frames.at(-1) ?? first, SIZE) : "",
  ].join("");
  return unfinished(markup);
}
