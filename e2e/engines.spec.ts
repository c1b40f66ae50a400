import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, test as base, expect, type TestInfo } from "@playwright/test";
import { lectureNear, sessionOf } from "../src/app/testing/oracle.ts";
import { byPlaywright } from "./engines/byPlaywright.ts";
import { engines, type Launch, REMEDY } from "./engines/find.ts";
import * as job from "./engines/job.ts";
import { EngineLab, type Readings } from "./engines/lab.ts";
import { look } from "./engines/picture.ts";
import { unknownStyles } from "./engines/styles.ts";

const home = `http://localhost:${process.env.ELBO_LAB_PORT}/`;
const reference = lectureNear();

/** What is to be ended after a test, however it went. */
const ends: (() => unknown)[] = [];

/** All of the main job in one engine, and the readings on the way. */
async function mainJob(launch: Launch, browser: Browser, info: TestInfo): Promise<Readings[]> {
  const folder = mkdtempSync(join(tmpdir(), "elbo-lab-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const session = join(folder, "session.json");
  writeFileSync(session, sessionOf(reference));
  const driver = await launch(folder);
  ends.push(driver.quit);
  try {
    const lab = new EngineLab(driver);
    const readings = await job.steps(lab, home);
    await expectDrawn(lab, browser, info);
    expect(await unknownStyles(lab, "dist")).toEqual([]);
    readings.push(await lab.runToEnd());
    await job.traceOut(lab);
    await job.linkReopened(lab);
    await job.meanDragged(lab);
    readings.push(await job.sessionRun(lab, session));
    await job.pointsClicked(lab);
    return readings;
  } catch (error) {
    writeFileSync(info.outputPath("failed.png"), await driver.screenshot());
    throw error;
  }
}

/** What is drawn follows the readouts: the picture is looked at until it is right. */
async function expectDrawn(lab: EngineLab, browser: Browser, info: TestInfo): Promise<void> {
  const page = await browser.newPage();
  await expect(async () => {
    const png = await lab.driver.screenshot();
    writeFileSync(info.outputPath("half-step-6.png"), png);
    const { pixels, declared, drawn } = await look(lab, page, png);
    expect(pixels).toHaveLength(reference.init.weights.length);
    for (const count of pixels) expect(count, "in a component's colour").toBeGreaterThan(5500);
    expect(declared).toBeGreaterThan(1.5);
    expect(Math.abs(drawn - declared), `ℓ is ${drawn} px wide, not ${declared}`).toBeLessThan(0.6);
  }).toPass({ timeout: 15_000 });
  await page.close();
}

/** Chromium's readings, which every engine must share. */
const test = base.extend<object, { inChromium: (info: TestInfo) => Promise<Readings[]> }>({
  inChromium: [
    async ({ browser }, use) => {
      let done: Promise<Readings[]> | null = null;
      await use((info) => {
        done ??= mainJob(() => byPlaywright(browser), browser, info);
        return done;
      });
    },
    { scope: "worker" },
  ],
});

// In one worker, so that Chromium does it once.
test.describe.configure({ mode: "default", timeout: 180_000 });

test.afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

test("the main job in Chromium, as the reference has it", async ({ inChromium }, info) => {
  const { logLikelihood } = (await inChromium(info)).at(-1) ?? {};
  const wanted = reference.steps.at(-1)?.logLikelihood ?? Number.NaN;
  expect(Math.abs((logLikelihood ?? Number.NaN) / wanted - 1)).toBeLessThan(1e-9);
});

for (const [name, launch] of Object.entries(engines))
  test(`the main job in ${name}, with Chromium's numbers`, async ({
    inChromium,
    browser,
  }, info) => {
    test.skip(!launch && !process.env.REQUIRE_ENGINES, `${name} was not found.`);
    if (!launch) throw new Error(`${name} was not found. To have it: ${REMEDY}.`);
    const [found, wanted] = [await mainJob(launch, browser, info), await inChromium(info)];
    expect(found).toHaveLength(wanted.length);
    for (const [i, reading] of wanted.entries())
      for (const line of ["iteration", "logLikelihood", "elbo"] as const) {
        const off = Math.abs((found[i]?.[line] ?? Number.NaN) / (reading[line] ?? Number.NaN) - 1);
        expect(off, `${line} of reading ${i}`).toBeLessThan(1e-9);
      }
  });
