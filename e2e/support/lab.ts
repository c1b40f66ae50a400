import { readFile } from "node:fs/promises";
import { type Download, expect, type Locator, type Page } from "@playwright/test";

/** The readouts, unrounded; null where there is no number. */
export interface Readings {
  readonly iteration: number | null;
  readonly logLikelihood: number | null;
  readonly elbo: number | null;
  readonly gap: number | null;
}

export interface Theta {
  readonly weights: readonly number[];
  readonly means: readonly (readonly number[])[];
  readonly covariances: readonly (readonly (readonly number[])[])[];
}

export type Phase = "E" | "M";

/** A step takes milliseconds: what is asked again is asked soon. */
const soon = { intervals: [20, 40, 80, 160] };

/** The page as a user sees it, by its accessible names (DESIGN §5). */
export class Lab {
  readonly page: Page;
  readonly plane: Locator;
  /** The part of the plane that data and marks are drawn on. */
  readonly drawing: Locator;
  readonly chart: Locator;
  readonly readouts: Locator;
  readonly status: Locator;
  readonly alert: Locator;
  readonly dialog: Locator;
  readonly scrubber: Locator;

  constructor(page: Page) {
    this.page = page;
    this.plane = page.getByRole("group", { name: "Data plane" });
    this.drawing = this.plane.locator("svg[data-tool]");
    this.chart = page.getByRole("group", { name: "Log-likelihood and ELBO" });
    this.readouts = page.getByRole("group", { name: "Readouts" });
    this.status = page.getByRole("status");
    this.alert = page.getByRole("alert");
    this.dialog = page.getByRole("dialog");
    this.scrubber = page.getByRole("slider", { name: "Frame" });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The header's button that says which data, or which model, and opens its panel. */
  header(panel: "Data" | "Model"): Locator {
    return this.page.getByRole("banner").getByRole("button", { name: new RegExp(`^${panel}`) });
  }

  field(name: string): Locator {
    return this.page.getByRole("textbox", { name, exact: true });
  }

  choice(name: string): Locator {
    return this.page.getByRole("combobox", { name, exact: true });
  }

  async open(address = "./"): Promise<void> {
    await this.page.goto(address);
    await this.ready();
  }

  /** θ₀ is there and nothing is under way. */
  async ready(): Promise<void> {
    await expect(this.button("E-step").or(this.button("M-step")).first()).toBeVisible();
    // On the stage of Present the button of a run is out of sight.
    await expect(this.button("Cancel")).toHaveCount(0);
    await expect.poll(async () => (await this.readings()).logLikelihood, soon).not.toBeNull();
  }

  async readings(): Promise<Readings> {
    const values = await this.readouts.evaluate((group) =>
      Object.fromEntries(
        [...group.querySelectorAll("dl dt")].map((term) => {
          const data = term.nextElementSibling?.querySelectorAll("data");
          return [term.textContent ?? "", data?.length === 1 ? data[0]?.value : "missing"];
        }),
      ),
    );
    const number = (term: string): number | null => {
      const value = values[term];
      if (value === "") return null;
      if (value === undefined || !Number.isFinite(Number(value)))
        throw new Error(`The readout ${term} is ${JSON.stringify(value)}.`);
      return Number(value);
    };
    return {
      iteration: number("Iteration"),
      logLikelihood: number("Log-likelihood"),
      elbo: number("ELBO"),
      gap: number("KL gap"),
    };
  }

  /** ℓ once the engine has told it: a θ in hand has none until then. */
  async logLikelihood(): Promise<number> {
    let told: number | null = null;
    const ask = async () => (told = (await this.readings()).logLikelihood);
    await expect.poll(ask, soon).not.toBeNull();
    return told ?? Number.NaN;
  }

  /** Presses E-step or M-step and waits until its frame is shown. */
  async half(phase: Phase): Promise<Readings> {
    await this.button(`${phase}-step`).click();
    await this.expectNext(phase === "E" ? "M" : "E");
    return this.readings();
  }

  /** Whole iterations by the buttons. */
  async iterate(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      await this.half("E");
      await this.half("M");
    }
  }

  /** Whole iterations by the key, from the start; for what is of their frames and not of each step. */
  async leap(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await this.page.keyboard.press("Shift+ArrowRight");
    await this.expectIteration(count, "M");
  }

  /** The half-step that can be made now; the other can't. */
  async expectNext(phase: Phase): Promise<void> {
    const other = phase === "E" ? "M" : "E";
    await this.page.waitForFunction(
      ([next, last]) => {
        const within = [...document.querySelectorAll("button")];
        const disabled = (name: string) =>
          within.find(({ textContent }) => textContent === name)?.ariaDisabled;
        return disabled(next) === "false" && disabled(last) === "true";
      },
      [`${phase}-step`, `${other}-step`] as const,
    );
  }

  async expectIteration(iteration: number, phase?: Phase): Promise<void> {
    await expect.poll(async () => (await this.readings()).iteration, soon).toBe(iteration);
    if (phase) await this.expectNext(phase === "E" ? "M" : "E");
  }

  async runToEnd(): Promise<void> {
    await this.button("Run to convergence").click();
    await expect(this.status).toHaveText(/^Stopped/, { timeout: 20_000 });
    await expect(this.button("Run to convergence")).toBeVisible();
  }

  async expectPoints(text: string | RegExp): Promise<void> {
    await expect(this.header("Data")).toContainText(text);
  }

  async openPanel(panel: "Data" | "Model"): Promise<Locator> {
    await this.header(panel).click();
    const dialog = this.page.getByRole("dialog", { name: panel });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  async closePanel(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await expect(this.page.locator("dialog")).toHaveCount(0);
  }

  /** Types into a field and takes it with Enter. */
  async type(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    await field.press("Enter");
  }

  async choose(dataSet: string): Promise<void> {
    await this.openPanel("Data");
    await this.choice("Data set").selectOption({ label: dataSet });
    await this.expectPoints(dataSet);
    await this.closePanel();
    await this.ready();
  }

  async clearPoints(): Promise<void> {
    await this.openPanel("Data");
    await this.page.getByRole("button", { name: /^Clear/ }).click();
    await expect(this.plane).toContainText("empty");
    if (await this.dialog.count()) await this.closePanel();
  }

  /** The page coordinates of a place of the plane, as shares of its width and height. */
  async spot(across: number, down: number): Promise<{ x: number; y: number }> {
    const box = await this.plane.boundingBox();
    if (!box) throw new Error("The plane is not shown.");
    return { x: box.x + across * box.width, y: box.y + down * box.height };
  }

  async clickPlane(across: number, down: number): Promise<void> {
    const { x, y } = await this.spot(across, down);
    await this.page.mouse.click(x, y);
  }

  /** Presses at one place, moves in steps, and lets go at another. */
  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
    await this.page.mouse.up();
  }

  handle(name: string): Locator {
    return this.plane.getByRole("button", { name: new RegExp(`^${name}`) });
  }

  async openFile(name: string, content: string | Buffer): Promise<void> {
    const buffer = typeof content === "string" ? Buffer.from(content) : content;
    const mimeType = name.endsWith(".json") ? "application/json" : "text/csv";
    await this.page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer });
  }

  /** Dragged in from outside, and let go over the plane. */
  async dropFile(name: string, content: string): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([title, text]) => {
        const files = new DataTransfer();
        files.items.add(new File([text], title, { type: "text/csv" }));
        return files;
      },
      [name, content] as const,
    );
    for (const type of ["dragenter", "dragover", "drop"])
      await this.plane.dispatchEvent(type, { dataTransfer });
  }

  async export(item: string): Promise<Download> {
    await this.button("Export…").click();
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("menuitem", { name: item, exact: true }).click();
    return download;
  }

  /** The text of an item of the Export… menu. */
  async exported(item: string): Promise<string> {
    const download = await this.export(item);
    return readFile(await download.path(), "utf8");
  }

  /** The coordinates of the points, from their export. */
  async points(): Promise<number[][]> {
    const [, ...rows] = (await this.exported("Points (CSV)")).trim().split(/\r?\n/);
    return rows.map((row) => row.split(",").slice(0, 2).map(Number));
  }

  /** θ of the last frame, from the trace. */
  async theta(): Promise<Theta> {
    const { steps } = JSON.parse(await this.exported("Trace (JSON)"));
    const { weights, means, covariances } = steps.at(-1);
    return { weights, means, covariances };
  }
}
