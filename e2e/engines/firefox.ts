import { mkdir, readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { byWebDriver } from "./byWebDriver.ts";
import type { Driver } from "./driver.ts";
import { marionette } from "./marionette.ts";
import { start } from "./process.ts";
import { until } from "./until.ts";

/** Milliseconds a Firefox may take to start on a machine that is busy. */
const PATIENCE = 90_000;

/** An installed Firefox, headless, with a profile of its own. */
export async function launchFirefox(path: string, folder: string): Promise<Driver> {
  const profile = join(folder, "profile");
  await mkdir(profile, { recursive: true });
  const settings = {
    // Any that is free; Firefox writes which.
    "marionette.port": 0,
    "layout.css.prefers-color-scheme.content-override": 1,
    "ui.prefersReducedMotion": 1,
  };
  await writeFile(
    join(profile, "user.js"),
    Object.entries(settings)
      .map((setting) => `user_pref(${setting.map((part) => JSON.stringify(part)).join(", ")});`)
      .join("\n"),
  );
  const firefox = start(
    path,
    ["--marionette", "--headless", "--no-remote", "--profile", profile],
    // A home of its own: Firefox refuses one that is another user's.
    { HOME: folder, MOZ_CRASHREPORTER_DISABLE: "1" },
  );
  try {
    const port = await until(
      async () => Number(await readFile(join(profile, "MarionetteActivePort"), "utf8")),
      "Firefox to start",
      PATIENCE,
    );
    const wire = await marionette(connect(port, "127.0.0.1"));
    return await byWebDriver({ ...wire, close: async () => firefox.stop() });
  } catch (error) {
    firefox.stop();
    throw error;
  }
}
