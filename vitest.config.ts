import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    environment: "node",
    // The laws run over the whole registry, without waiting for its parts.
    // A law asks hundreds of runs; how long they take is the machine's affair.
    testTimeout: 60_000,
    setupFiles: ["src/engine/testing/setup.ts"],
  },
});
