import { columnNames } from "../../data/columnNames.ts";
import { filledToCsv } from "../../data/csv/filled.ts";
import { latentToCsv, responsibilitiesToCsv, toCsv, traceToCsv } from "../../data/csv/write.ts";
import { toLatex } from "../../data/parameters/latex.ts";
import { toText, writeSession, writeTrace } from "../../data/session/write.ts";
import { type Frame, type QOrigin, qOriginOf, thinned } from "../../engine/run/frame.ts";
import { editors, programs } from "../../models/faces.ts";
import { hasPrior, hasSlip, kindOf, type Spec, shapeOf } from "../../models/kinds.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import {
  hasLabel,
  shownArgument,
  shownFrame,
  shownPicture,
  shownQTheta,
  startAt,
} from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";
import { dataOf } from "../run/engine.ts";
import { asked } from "./asked.ts";

/** One thing in one format, under a heading of the menu. */
export interface Export {
  readonly heading: "Session" | "Tables" | "Parameters";
  /** The thing with its format, as the menu names it. */
  readonly label: string;
  readonly file: string;
  readonly type: string;
  readonly content: (state: Lab) => string | Promise<string>;
  /** Whether a model has it at all; left out where every one has. */
  readonly of?: (spec: Spec) => boolean;
  /** Why it can't be had now; null where it can. */
  readonly missing?: (state: Lab) => string | null;
}

const POINTS = "elbo-lab-points.csv";
const CSV = "text/csv";
const JSON_TYPE = "application/json";

const noTheta = (state: Lab): string | null =>
  shownFrame(state) ? null : "There is no θ before there are points.";

/** For the q alone. */
const NO_SHEET = { box: { x: [0, 0], y: [0, 0] }, across: 0, up: 0 } as const;

const NO_Q = "Before the first E-step there is no q.";

const noQ = (state: Lab): string | null => (shownQTheta(state) === null ? NO_Q : null);

/** What a trace has beside θ: what the model tells, and of K-means its inertia. */
function besideOf({ dataset, choices }: Pick<Lab, "dataset" | "choices">) {
  const kMeans = kMeansOf({ dataset, choices });
  const { model } = choices;
  const { traced } = editors.of(model);
  return (frame: Frame) => ({ ...kMeans(frame), ...traced?.(model, dataOf(dataset), frame) });
}

/** What can be saved as text. */
export const exports: readonly Export[] = [
  {
    heading: "Session",
    label: "Session (JSON)",
    file: "elbo-lab-session.json",
    type: JSON_TYPE,
    content: ({ dataset, choices }) => toText(writeSession(dataset, choices)),
  },
  {
    heading: "Session",
    label: "Trace (JSON)",
    file: "elbo-lab-trace.json",
    type: JSON_TYPE,
    content: ({ dataset, choices, run }) =>
      toText(writeTrace(dataset, choices, run.frames, run.end, besideOf({ dataset, choices }))),
  },
  {
    heading: "Tables",
    label: "Points (CSV)",
    file: POINTS,
    type: CSV,
    content: ({ dataset }) => toCsv(dataset),
  },
  {
    heading: "Tables",
    label: "Trace (CSV)",
    file: "elbo-lab-trace.csv",
    type: CSV,
    content: ({ dataset, choices, run }) => {
      const kMeans = kMeansOf({ dataset, choices });
      const prior = hasPrior(choices.model);
      const inertia = run.frames.some((frame) => "inertia" in kMeans(frame));
      const { replayed } = kindOf(choices.model);
      // Weights by the thousand are no columns.
      return traceToCsv(replayed ? run.frames.map(thinned) : run.frames, (frame) => ({
        ...(prior && { logPrior: frame.logPrior }),
        ...(inertia && { inertia: kMeans(frame).inertia ?? null }),
      }));
    },
  },
  {
    heading: "Tables",
    label: "Responsibilities (CSV)",
    file: "elbo-lab-responsibilities.csv",
    type: CSV,
    of: (model) => kindOf(model).labels !== undefined,
    missing: noQ,
    content: async (state) => {
      const values = await asked(state, { topic: "responsibilities", origin: shownOrigin(state) });
      return responsibilitiesToCsv(state.dataset, values);
    },
  },
  {
    heading: "Tables",
    label: "Points, gaps filled (CSV)",
    file: "elbo-lab-points-filled.csv",
    type: CSV,
    of: (model) => kindOf(model).gaps !== undefined,
    missing: (state) => (hasGaps(state.dataset.points) ? noQ(state) : "No entry is missing."),
    content: async (state) => {
      const question = { topic: "imputed", origin: shownOrigin(state), rows: null } as const;
      return filledToCsv(state.dataset, await asked(state, question));
    },
  },
  {
    heading: "Tables",
    label: "Latent coordinates (CSV)",
    file: "elbo-lab-latent.csv",
    type: CSV,
    of: (model) => shapeOf(model) === "images",
    missing: noTheta,
    content: async (state) => {
      const { theta, phi } = shown(state);
      const latent = await asked(state, { topic: "latent", theta, phi, sheet: NO_SHEET });
      return latentToCsv(state.dataset, latent?.q ?? new Float64Array());
    },
  },
  {
    heading: "Parameters",
    label: "Weights (JSON)",
    file: "elbo-lab-weights.json",
    type: JSON_TYPE,
    of: (model) => kindOf(model).replayed === true,
    missing: (state) =>
      noTheta(state) ?? (shownFrame(state)?.thinned ? "θ is being made again." : null),
    content: async (state) => {
      const { phase, iteration, theta, phi } = shown(state);
      const { model } = state.choices;
      const told = await editors.of(model).networks?.(model, theta, phi);
      return toText({ format: "elbo-lab/weights@1", model, phase, iteration, ...told });
    },
  },
  {
    heading: "Parameters",
    label: "Parameters (JSON)",
    file: "elbo-lab-parameters.json",
    type: JSON_TYPE,
    of: (model) => kindOf(model).replayed !== true,
    missing: noTheta,
    content: (state) => {
      const { phase, iteration } = shown(state);
      const { model } = state.choices;
      return toText({
        format: "elbo-lab/parameters@1",
        model,
        phase,
        iteration,
        ...(startAt(shown(state)) as object),
      });
    },
  },
  {
    heading: "Parameters",
    label: "Parameters (LaTeX)",
    file: "elbo-lab-parameters.tex",
    type: "text/x-tex",
    of: (model) => shapeOf(model) !== "images",
    missing: noTheta,
    content: (state) => {
      const { fields } = editors.of(state.choices.model);
      return toLatex(fields(startAt(shown(state)), columnNames(state.dataset)), titleOf(state));
    },
  },
  ...(["python", "r"] as const).map(
    (language): Export => ({
      heading: "Parameters",
      label: `Parameters (${language === "r" ? "R" : "Python"})`,
      file: `elbo_lab_parameters.${language === "r" ? "R" : "py"}`,
      type: "text/plain",
      of: (model) => kindOf(model).programs !== undefined,
      missing: noTheta,
      content: async (state) => {
        const { model } = state.choices;
        const write = (await programs.load(model))[language];
        return write(model, shown(state).theta, {
          title: titleOf(state),
          logLikelihood: plainEll(state),
          points: POINTS,
          data: dataOf(state.dataset),
        });
      },
    }),
  ),
];

function shown(state: Lab): Frame {
  const frame = shownFrame(state);
  if (!frame) throw new Error("There is no θ before there are points.");
  return frame;
}

function shownOrigin(state: Lab): QOrigin {
  const origin = qOriginOf(shown(state));
  if (!origin) throw new Error(NO_Q);
  return origin;
}

/** As "Gaussian mixture, K = 2, full: θ after iteration 3, from ELBO Lab". */
function titleOf(state: Lab): string {
  const { phase, iteration, phi } = shown(state);
  const t = phase === "E" && phi === undefined ? iteration - 1 : iteration;
  const when = t === 0 ? "at the start" : `after iteration ${t}`;
  return `${shownPicture(state).summary(state.choices.model)}: ${shownArgument(state)} ${when}, from ELBO Lab`;
}

/** ℓ where it is Σ_n log p(x_n | θ): without observed labels and without a slip. */
function plainEll(state: Lab): number | null {
  const { model } = state.choices;
  const plain = !(state.dataset.observed && hasLabel(state)) && !hasSlip(model);
  return plain ? shown(state).logLikelihood : null;
}

/** What K-means adds to a step: its inertia, and after an E-step the assignments. */
function kMeansOf({ dataset, choices: { model, inference } }: Pick<Lab, "dataset" | "choices">) {
  const { kMeans } = editors.of(model);
  return (frame: Frame): { inertia?: number; assignments?: number[] } => {
    const { elbo, phase, theta, qTheta } = frame;
    if (!kMeans || inference.kind !== "hard" || elbo === null) return {};
    const inertia = kMeans.inertia(theta, elbo, dataset.points);
    if (inertia === null) return {};
    return phase === "E"
      ? { inertia, assignments: kMeans.assignments(model, qTheta, dataOf(dataset, model)) }
      : { inertia };
  };
}
