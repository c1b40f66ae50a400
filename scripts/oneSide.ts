import type { Plugin } from "vite";

/**
 * Takes from the rows of the models what is asked for on the other side of the wire alone, so that
 * neither the page nor a worker is built with files that nobody fetches. What is asked whether
 * it is there, as gradients are, stays known to be.
 */
export function without(faces: readonly string[]): Plugin {
  const own = faces.join("|");
  const whole = new RegExp(`^  (?!gradients)(?:${own}): async \\(\\) => .*\\n`, "gm");
  const bringing = new RegExp(`import\\("\\./(?:${own})[./][^"]*"\\)`, "g");
  return {
    name: "one-side",
    apply: "build",
    enforce: "pre",
    transform: (code, id) =>
      /\/src\/models\/[^/]+\/index\.ts$/.test(id)
        ? code.replace(whole, "").replace(bringing, "null")
        : null,
  };
}
