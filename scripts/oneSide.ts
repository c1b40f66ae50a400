import type { Plugin } from "vite";

/**
 * Takes from the rows of the models what is asked for on the other side of the wire alone, so that
 * neither the page nor a worker is built with files that nobody fetches. What is asked whether
 * it is there, as gradients are, stays known to be. `inEngine`: what only a worker of the engine is to be without.
 */
export function without(faces: readonly string[], inEngine: readonly string[] = []): Plugin {
  let { whole, bringing } = patterns(faces);
  return {
    name: "one-side",
    apply: "build",
    enforce: "pre",
    buildStart({ input }) {
      const engine = /\/src\/engine\//.test(Object.values(input).join());
      ({ whole, bringing } = patterns(engine ? [...faces, ...inEngine] : faces));
    },
    transform: (code, id) =>
      /\/src\/models\/[^/]+\/index\.ts$/.test(id)
        ? code.replace(whole, "").replace(bringing, "null")
        : null,
  };
}

function patterns(faces: readonly string[]) {
  const own = faces.join("|");
  return {
    whole: new RegExp(`^  (?!gradients)(?:${own}): async \\(\\) => .*\\n`, "gm"),
    bringing: new RegExp(`import\\("\\./(?:${own})[./][^"]*"\\)`, "g"),
  };
}
