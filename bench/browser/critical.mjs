/**
 * From a trace of half-steps, the CPU time (ms) of the main thread between each press of → and
 * the painted frame with its readouts, and with its colours where they changed.
 * @param {Awaited<ReturnType<typeof import("./trace.mjs").traced>>} trace
 */
export function criticalPaths({ tasks, marks }) {
  const steps = [];
  for (const { at, name } of [...marks].sort((a, b) => a.at - b.at)) {
    if (name === "bench-key") steps.push({ at });
    else if (name.startsWith("bench-painted-")) {
      const step = steps.at(-1);
      const what = name.slice("bench-painted-".length);
      if (step) step[what] = cpuBetween(tasks, step.at, at);
    }
  }
  return steps;
}

/** A task that brings the key begins a little before its mark. */
const LEAD = 2;

const cpuBetween = (tasks, from, to) =>
  tasks.filter(({ at }) => at >= from - LEAD && at < to).reduce((total, { cpu }) => total + cpu, 0);
