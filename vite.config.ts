import react from "@vitejs/plugin-react";
import { type CSSOptions, defineConfig } from "vite";
import { atOnce } from "./scripts/atOnce.ts";
import { firstScreen } from "./scripts/firstScreen.ts";
import { numericScales } from "./scripts/numericScales.ts";
import { offline } from "./scripts/offline.ts";
import { without } from "./scripts/oneSide.ts";
import { woff2Only } from "./scripts/woff2Only.ts";

/** The style sheet of each name, which no other may have. */
const styled = new Map<string, string>();

/**
 * What is needed first is one file, which compresses better than many small ones. The entries stay
 * out of it: WebKit evaluates an entry a second time when another file imports from it.
 */
const codeSplitting = {
  groups: [
    {
      name: "first",
      priority: 2,
      tags: ["$initial" as const],
      test: (id: string) => !/\/(index\.html|main\.ts|worker\.ts)$/.test(id),
    },
    { name: "begin", test: /\/app\/start\/begin\.ts$/, priority: 1 },
    { name: "page", test: /\/app\/page\.tsx$/ },
    // So would a name for each of the later styles be; those of messages come even where these don't.
    { name: "later", test: /\/(?!notice\/)[^/]+\/[^/]+\.module\.css$/ },
    // What a model computes with, or is shown by, arrives at once: a name for each of its files would be part of the first load.
    {
      name: (id: string) => /\/src\/models\/([^/]+)\//.exec(id)?.[1] ?? null,
      test: /\/src\/models\/(?!contract|shared|gaussian-mixture)[^/]+\/(?!format|scenes|index|spec|counted)/,
    },
  ],
};

/** Nothing here reads a property, or names a global, for what that does. */
const smaller = {
  treeshake: { propertyReadSideEffects: false as const, unknownGlobalSideEffects: false },
  optimization: { inlineConst: { mode: "all" as const, pass: 2 } },
};

const css = {
  modules: {
    // After its file, as "chart-axes-Axes-grid": words compress better than hashes.
    generateScopedName(name: string, file: string) {
      const own = file.split("/").slice(-3).join("-").split(".")[0] ?? "";
      if ((styled.get(own) ?? file) !== file) throw new Error(`Two style sheets are ${own}.`);
      styled.set(own, file);
      return `${own}-${name}`;
    },
  },
} satisfies CSSOptions;

export default defineConfig({
  // A relative base lets the same build be served from any sub-path.
  base: "./",
  plugins: [
    without(["kernel", "gradients", "format"]),
    numericScales(),
    react(),
    woff2Only(),
    firstScreen(css),
    atOnce(/inter-text/),
    offline(),
  ],
  worker: {
    format: "es",
    plugins: () => [without(["picture", "editor", "scenes", "programs"], ["format"])],
    rolldownOptions: { ...smaller, output: { codeSplitting } },
  },
  css,
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    // The page asks at once for what its entry imports; what comes later asks for itself.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === "html" ? files : []),
    },
    rolldownOptions: { ...smaller, output: { codeSplitting } },
  },
  preview: { port: 4173 },
});
