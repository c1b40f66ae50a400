import { defineConfig } from "vitest/config";

/** What keeps no state between its tests: its modules are evaluated once a worker, not once a file. */
const pure = [
  "maths",
  "models",
  "classifiers",
  "rules",
  "engine",
  "data",
  "views",
  "checks",
  "lessons",
  "panels/!(export)",
].map((folder) => `src/${folder}/**/*.test.ts`);

/** The laws run over the whole registry, without waiting for its parts. What is apart asks for it itself: it takes as long as most of its tests. */
const registry = ["src/engine/testing/setup.ts"];

/** One page a worker, opened once; but for what loads its modules again. */
const page = "src/app/page/**/!(drafts).test.tsx";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", development: false } },
  test: {
    environment: "node",
    // A screen on which nothing begins folded.
    environmentOptions: { happyDOM: { width: 1440, height: 900 } },
    // What users have: React's development build takes several times as long.
    env: { NODE_ENV: "production" },
    // A law asks hundreds of runs; how long they take is the machine's affair.
    testTimeout: 60_000,
    setupFiles: ["src/data/testing/setup.ts", "src/views/testing/standardsMode.ts"],
    pool: "threads",
    // One a core: the run itself has little to do.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "pure", include: pure, isolate: false, setupFiles: registry },
      },
      {
        extends: true,
        test: {
          name: "page",
          include: [page],
          environment: "happy-dom",
          isolate: false,
          setupFiles: registry,
        },
      },
      {
        extends: true,
        test: { name: "apart", include: ["src/**/*.test.{ts,tsx}"], exclude: [...pure, page] },
      },
    ],
  },
});
