import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import type { Lab } from "./support/lab.ts";
import { differences, faultsOf, unfolded, withoutControls } from "./support/pictures.ts";
import { inEachStudy } from "./support/studies.ts";
import { expect, test } from "./support/test.ts";

/** Opens a sheet of the Export… menu. */
async function sheet(lab: Lab, item: RegExp, name: string): Promise<Locator> {
  await lab.button("Export…").click();
  await lab.page.getByRole("menuitem", { name: item }).click();
  const dialog = lab.page.getByRole("dialog", { name, exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** What Save of a sheet hands out, once `shown` is there to be looked at. */
async function saved(dialog: Locator, shown: string): Promise<Buffer> {
  await expect(dialog.locator(shown)).toBeVisible({ timeout: 30_000 });
  const download = dialog.page().waitForEvent("download");
  await dialog.getByRole("button", { name: "Save" }).click();
  return readFile(await (await download).path());
}

const choose = (dialog: Locator, field: string, option: string) =>
  dialog.getByRole("combobox", { name: field }).selectOption({ label: option });

/** Saves each view as an SVG that stands by itself, from the sheet that `open` brings, and compares it with the screen. */
async function areAsShown(
  page: Page,
  views: readonly (readonly [of: string, title: string, view: Locator])[],
  open: () => Promise<Locator>,
): Promise<void> {
  const dialog = await open();
  const pictures: string[] = [];
  for (const [of, title] of views) {
    if (views.length > 1) await choose(dialog, "Of", of);
    const text = (await saved(dialog, `img[alt*="${of}"]`)).toString();
    pictures.push(text);
    expect(await faultsOf(page, text), of).toEqual({
      root: "svg",
      title,
      told: true,
      elsewhere: [],
      fonts: expect.arrayContaining(["data:font/woff2"]),
      pageOnly: 0,
    });
  }
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.mouse.move(0, 0);
  for (const [i, [of, , view]] of views.entries()) {
    await withoutControls(view);
    const { mean, far } = await differences(view, unfolded(pictures[i] ?? ""));
    expect.soft(mean, of).toBeLessThan(1.5);
    expect.soft(far, of).toBeLessThan(0.005);
  }
}

test("plane, chart with its reruns, along-the-step and studies as SVG stand by themselves and are what the screen shows", async ({
  lab,
  page,
}) => {
  test.slow();
  const rules = async (pair: string) => {
    await lab.openPanel("Model");
    await lab.choice("Named pair").selectOption({ label: pair });
    await lab.closePanel();
  };
  await rules("Monte-Carlo EM");
  await lab.iterate(2);
  await expect(lab.chart).toContainText("20 reruns with other seeds");
  await lab.button("Show").click();
  for (const name of ["Contours of the density", "Decision regions", "True labels as shapes"])
    await page.getByRole("menuitemcheckbox", { name }).click();
  await page.keyboard.press("Escape");
  await expect(lab.plane.locator("[data-field]").first()).toBeAttached();
  const along = page.locator('[data-picture="Along the step"]');
  const views = [
    ["Plane", "Data plane", lab.plane],
    ["Chart", "Log-likelihood and ELBO", lab.chart],
    ["Along the step", "Along the step", along],
  ] as const;
  await areAsShown(page, views, () => sheet(lab, /^Picture/, "Picture"));
  await rules("EM");
  await inEachStudy(lab, async (name) => {
    const study = page.getByRole("dialog", { name, exact: true });
    const shown = await study.locator("[data-picture]").all();
    const named = await Promise.all(
      shown.map(async (view) => {
        const of = (await view.getAttribute("data-picture")) ?? "";
        return [of, (await view.getAttribute("aria-label")) ?? of, view] as const;
      }),
    );
    expect(named.length, name).toBeGreaterThan(0);
    await areAsShown(page, named, async () => {
      await study.getByRole("button", { name: "Picture…" }).click();
      return page.getByRole("dialog", { name: "Picture", exact: true });
    });
  });
});

test.describe("on a dark screen", () => {
  test.use({ colorScheme: "dark" });

  test("a picture on white has the light colours, and one for dark slides those of the screen", async ({
    lab,
    page,
  }) => {
    await lab.iterate(2);
    const dialog = await sheet(lab, /^Picture/, "Picture");
    await choose(dialog, "Of", "Chart");
    const white = (await saved(dialog, "img")).toString();
    expect(white).toContain('fill="#ffffff"');
    await choose(dialog, "Background", "Transparent, for dark slides");
    await choose(dialog, "Format", "PNG, 2×");
    const size = /(\d+) × (\d+) pixels/.exec(await dialog.innerText());
    const png = await saved(dialog, "img");
    // The size of a PNG stands in its head, and what it has in its corner is nothing.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      Number(size?.[1]),
      Number(size?.[2]),
    ]);
    const corner = await page.evaluate(
      async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const context = document.createElement("canvas").getContext("2d");
        context?.drawImage(image, 0, 0);
        return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
      },
      `data:image/png;base64,${png.toString("base64")}`,
    );
    expect(corner[3]).toBe(0);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await dialog.getByRole("button", { name: "Copy" }).click();
    await expect(dialog).toContainText("Copied.");
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
    );
    expect(types).toEqual(["image/png"]);
  });
});

test("a run goes out as a film that has every half-step and a length, or none where it is cancelled", async ({
  lab,
  page,
}) => {
  test.slow();
  await lab.iterate(1);
  await lab.half("E");
  const dialog = await sheet(lab, /^Film/, "Film of the run");
  await choose(dialog, "Width", "640 pixels");
  await choose(dialog, "Speed", "4 half-steps a second");
  for (const format of ["WebM", "GIF"] as const) {
    await choose(dialog, "Format", format);
    await dialog.getByRole("button", { name: "Make the film" }).click();
    const film = await saved(dialog, format === "WebM" ? "video" : "img");
    if (format === "GIF") {
      expect(film.subarray(0, 6).toString()).toBe("GIF89a");
      expect(film.readUInt16LE(6)).toBe(640);
      // Each picture begins with how long it stays.
      expect(film.toString("latin1").split("\x21\xf9\x04").length - 1).toBe(4);
    } else {
      const video = dialog.locator("video");
      await expect.poll(() => video.evaluate((it: HTMLVideoElement) => it.readyState)).toBe(4);
      const { length, width } = await video.evaluate((it: HTMLVideoElement) => ({
        length: it.duration,
        width: it.videoWidth,
      }));
      expect(width).toBe(640);
      // Three half-steps of a quarter of a second, and the last, which stays two.
      expect(length).toBeCloseTo(2.75, 1);
    }
  }
  await choose(dialog, "Width", "1920 pixels");
  await dialog.getByRole("button", { name: "Make the film" }).click();
  // At once: a short film is soon made.
  await dialog.getByRole("button", { name: "Cancel" }).dispatchEvent("click");
  await expect(dialog).toContainText("Cancelled.");
  await page.keyboard.press("Escape");
  await lab.expectIteration(2, "E");
});
