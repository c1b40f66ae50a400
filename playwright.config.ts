import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/chromium.mjs";

// One port for this run and its workers, which inherit it; a fixed one may be taken. Browsers refuse some from 5060 on.
process.env.ELBO_LAB_PORT ??= String(4200 + Math.floor(Math.random() * 800));
const port = Number(process.env.ELBO_LAB_PORT);
const executablePath = findChromium();

// Tests run on the production build, as `npm test` makes it just before.
export default defineConfig({
  testDir: "e2e",
  globalTeardown: "./e2e/engines/missing.ts",
  fullyParallel: true,
  workers: 2,
  // A shared machine may stall a browser; what passes only at its second try is told as flaky.
  retries: 1,
  reporter: [["list", { printSteps: false }]],
  timeout: 30_000,
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    colorScheme: "light",
    // Recording every test costs a fifth of the whole: what fails is recorded at its second try.
    trace: "on-first-retry",
    // The files kept for later are a matter of one spec; elsewhere they would be fetched test by test.
    serviceWorkers: "block",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: false,
  },
});
