import type { Plugin } from "vite";

const NUMBERS = "\0d3-interpolate-numbers";
const FORMATS = "\0d3-format-none";
const PIECES = "\0d3-array-none";
/** A domain has two ends here; one of pieces would be searched. */
const whole = 'export const bisect = () => { throw new Error("Scales have no pieces here."); };';
/** `maths/format.ts` writes numbers. */
const unwritten = 'const none = () => { throw new Error("D3 writes no numbers here."); };';

/**
 * The scales go from numbers to numbers, and what they are written as is ours. D3's ask for
 * interpolation between whatever a range may hold and for number formats, which would bring colours,
 * dates and locales to the first load; here they ask for interpolation between numbers alone, and for
 * no search among pieces of a domain.
 */
export function numericScales(): Plugin {
  const by = (importer: string | undefined, ...files: readonly string[]) =>
    files.some((file) => importer?.endsWith(`/d3-scale/src/${file}.js`));
  return {
    name: "numeric-scales",
    apply: "build",
    enforce: "pre",
    resolveId(source, importer) {
      if (source === "d3-interpolate" && by(importer, "continuous")) return NUMBERS;
      if (source === "d3-array" && by(importer, "continuous")) return PIECES;
      const formats = /^(d3-format|\.\/tickFormat\.js)$/.test(source);
      return formats && by(importer, "linear", "log") ? FORMATS : null;
    },
    load(id) {
      if (id === NUMBERS)
        return 'export { interpolateNumber, interpolateRound, interpolateNumber as interpolate } from "d3-interpolate";';
      if (id === PIECES) return whole;
      if (id !== FORMATS) return null;
      return `${unwritten} export { none as default, none as format, none as formatSpecifier };`;
    },
  };
}
