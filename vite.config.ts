import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The style sheet of each name, which no other may have. */
const styled = new Map<string, string>();

export default defineConfig({
  // A relative base lets the same build be served from any sub-path.
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  css: {
    modules: {
      // After its file, as "chart-Axes-grid": words compress better than hashes.
      generateScopedName(name, file) {
        const own = file.split("/").slice(-2).join("-").split(".")[0] ?? "";
        if ((styled.get(own) ?? file) !== file) throw new Error(`Two style sheets are ${own}.`);
        styled.set(own, file);
        return `${own}-${name}`;
      },
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
