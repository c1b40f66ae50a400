import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// A relative base lets the same build be served from any sub-path.
export default defineConfig({
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: { target: "es2023", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  preview: { port: 4173, strictPort: false },
});
