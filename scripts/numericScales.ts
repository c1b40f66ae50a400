import type { Plugin } from "vite";

const NUMBERS = "\0d3-interpolate-numbers";
const FORMATS = "\0d3-format-none";
const written =
  '() => { throw new Error("The texts of numbers are those of maths/format.ts, not D3’s."); }';

/**
 * The scales go from numbers to numbers, and what they are written as is ours. D3's ask for
 * interpolation between whatever a range may hold and for number formats, which would bring colours,
 * dates and locales to the first load; here they ask for interpolation between numbers alone.
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
      return source === "d3-format" && by(importer, "log", "tickFormat") ? FORMATS : null;
    },
    load(id) {
      if (id === NUMBERS)
        return 'export { interpolateNumber, interpolateRound, interpolateNumber as interpolate } from "d3-interpolate";';
      if (id !== FORMATS) return null;
      const names = ["format", "formatPrefix", "formatSpecifier"];
      const more = ["precisionFixed", "precisionPrefix", "precisionRound"];
      return [...names, ...more].map((name) => `export const ${name} = ${written};`).join("\n");
    },
  };
}
