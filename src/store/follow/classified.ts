import { useSyncExternalStore } from "react";
import { type Classified, classify } from "../../classifiers/classify.ts";
import type { Dataset } from "../../data/dataset.ts";
import { useLab } from "../lab/lab.ts";
import { type Job, newJob } from "./job.ts";

const jobs = new WeakMap<Dataset, Job<Classified | string>>();

function jobFor(dataset: Dataset): Job<Classified | string> {
  const { points, labels } = dataset;
  const known = jobs.get(dataset);
  if (known) return known;
  const job = newJob(classify(points, labels ?? new Int16Array(points.size).fill(-1)));
  jobs.set(dataset, job);
  return job;
}

/**
 * What is learnt from the true labels of the data shown: a sentence where they allow nothing,
 * null until it is known. The same object for the same data.
 */
export function useClassified(): Classified | string | null {
  const job = jobFor(useLab((s) => s.dataset));
  return useSyncExternalStore(job.listen, job.value);
}
