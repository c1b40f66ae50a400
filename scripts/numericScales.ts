import type { Plugin } from "vite";

const NUMERIC = "\0d3-interpolate-numbers";

/**
 * The scales go from numbers to numbers. D3's ask for interpolation between whatever a range may
 * hold, which would bring colours, dates and strings to the first load; here they ask for numbers'.
 */
export function numericScales(): Plugin {
  return {
    name: "numeric-scales",
    apply: "build",
    enforce: "pre",
    resolveId: (source, importer) =>
      source === "d3-interpolate" && importer?.endsWith("/d3-scale/src/continuous.js") ? NUMERIC : null,
    load: (id) =>
      id === NUMERIC
        ? 'export { interpolateNumber, interpolateRound, interpolateNumber as interpolate } from "d3-interpolate";'
        : null,
  };
}
