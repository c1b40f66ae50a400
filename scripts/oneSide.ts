import type { Plugin } from "vite";

/**
 * Takes from the rows of the models what is asked for on the other side of the wire alone, so that
 * neither the page nor a worker is built with files that nobody fetches.
 */
export function without(faces: readonly string[]): Plugin {
  const bringing = new RegExp(`import\\("\\./(?:${faces.join("|")})[./][^"]*"\\)`, "g");
  return {
    name: "one-side",
    apply: "build",
    enforce: "pre",
    transform: (code, id) =>
      /\/src\/models\/[^/]+\/index\.ts$/.test(id)
        ? code.replace(bringing, 'Promise.reject(new Error("This is of the other side."))')
        : null,
  };
}
