import { useMemo, useSyncExternalStore } from "react";
import type { Classified } from "../../classifiers/classify.ts";
import type { Classifier } from "../../classifiers/contract.ts";
import { type Score, scoreOf } from "../../classifiers/evaluate.ts";
import { labelledTheta, unlabelledOf } from "../../classifiers/generative.ts";
import { editors } from "../../models/faces.ts";
import { kindOf } from "../../models/kinds.ts";
import type { Gaussians } from "../../models/shared/gaussians/gaussians.ts";
import { newJob } from "../../store/follow/job.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownTheta } from "../../store/lab/selectors.ts";

/** With more points than this a run is not held up for it; it comes when the run stops. */
const MANY = 50_000;

interface Unlabelled {
  readonly classifier: Classifier;
  /** Null until it is known. */
  readonly score: Score | null;
  /** Free parameters of the mixture. */
  readonly free: number;
}

/** The mixture shown as a classifier of the labelled points; null where the model is none. */
export function useUnlabelled({ labelled, moments }: Classified): Unlabelled | null {
  const spec = useLab((s) => s.choices.model);
  const theta = useLab(shownTheta);
  const waits = useLab((s) => s.activity === "running" && s.dataset.points.size > MANY);
  const counted = kindOf(spec).counted;
  const mixture = counted && theta !== undefined;
  const classifier = useMemo(() => {
    if (!mixture) return null;
    const matched = editors.of(spec).match?.(theta, labelledTheta(moments)) ?? [];
    return unlabelledOf(theta as Gaussians, matched, moments.length);
  }, [mixture, spec, theta, moments]);
  const job = useMemo(
    () => newJob(classifier && !waits ? scoring(classifier, labelled) : nothing()),
    [classifier, labelled, waits],
  );
  const score = useSyncExternalStore(job.listen, job.value);
  if (!classifier || !counted) return null;
  return { classifier, score, free: counted.parameters(spec, labelled.points.dimensions) };
}

function* scoring(...of: Parameters<typeof scoreOf>): Generator<void, Score> {
  yield;
  return scoreOf(...of);
}

function* nothing(): Generator<void, null> {
  yield;
  return null;
}
