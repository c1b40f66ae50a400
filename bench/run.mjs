// npm run bench -- [--quick] [--before=FOLDER] [figure …]
//
// Bundles the benches and the app as the production build does, then runs the figures. The
// app and its worker are minified ES modules with `const`, which V8 folds, and so is ours here.
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here("../node_modules/.cache/elbo-bench");
const words = process.argv.slice(2);
const quick = words.includes("--quick");
const before = words.find((word) => word.startsWith("--before="))?.slice("--before=".length);
const only = words.filter((word) => !word.startsWith("--"));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const shared = { configFile: false, logLevel: "error", publicDir: false };
const output = { topLevelVar: false };
await build({
  ...shared,
  build: {
    ssr: true,
    outDir: `${out}/node`,
    minify: true,
    target: "es2023",
    rolldownOptions: {
      input: { main: here("main.ts"), process: here("em/process.ts") },
      output: { ...output, entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
});
await build({
  ...shared,
  root: here("browser"),
  base: "./",
  worker: { format: "es" },
  build: {
    outDir: `${out}/pages`,
    target: "es2023",
    rolldownOptions: {
      input: {
        blank: here("browser/blank.html"),
        recolour: here("browser/recolour.html"),
        vae: here("browser/vae.html"),
      },
      output,
    },
  },
});
await build({
  root: here(".."),
  logLevel: "error",
  build: { outDir: `${out}/app`, emptyOutDir: true },
});

const { main } = await import(pathToFileURL(`${out}/node/main.mjs`).href);
const built = {
  process: `${out}/node/process.mjs`,
  pages: `${out}/pages`,
  app: `${out}/app`,
  before: before ?? null,
};
await main(built, quick, only);
