import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    environment: "node",
    // The laws run over the whole registry, without waiting for its parts.
    setupFiles: ["src/engine/testing/setup.ts"],
  },
});
