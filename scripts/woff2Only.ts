import type { Plugin } from "vite";

/** KaTeX names each font in three formats; every browser that runs the page reads the first. */
export function woff2Only(): Plugin {
  return {
    name: "woff2-only",
    enforce: "pre",
    transform: {
      filter: { id: /katex[^/]*\.css$/ },
      handler: (code) => code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("[a-z]+"\)/g, ""),
    },
  };
}
