import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  // A relative base lets the same build be served from any sub-path.
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  css: {
    modules: {
      // After its file, as "views-chart-Axes-grid": words compress better than hashes.
      generateScopedName: (name, file) =>
        `${file.split("/").slice(-3).join("-").split(".")[0]}-${name}`,
    },
  },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      output: {
        // What the first screen needs is one file: it compresses better than many small ones.
        codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] },
      },
    },
  },
  preview: { port: 4173 },
});
