import type { Driver, Spot } from "./driver.ts";
import { until } from "./until.ts";

/** The readouts, unrounded; null where there is no number. */
export interface Readings {
  readonly iteration: number | null;
  readonly logLikelihood: number | null;
  readonly elbo: number | null;
}

/** The page as a user sees it, by its accessible names, in any engine. */
export class EngineLab {
  readonly driver: Driver;

  constructor(driver: Driver) {
    this.driver = driver;
  }

  async open(address: string): Promise<void> {
    await this.driver.goto(address);
    await this.ready();
  }

  /** ℓ is there and nothing is under way. */
  async ready(): Promise<void> {
    await this.spotOf("Run to convergence");
    await until(async () => (await this.readings()).logLikelihood, "ℓ");
  }

  /** The middle of a button or an item that can be pressed, once it is there. */
  spotOf(name: string): Promise<Spot> {
    return until(() => this.driver.ask(spotOf, name), `“${name}”`);
  }

  async click(name: string): Promise<void> {
    await this.driver.point(await this.spotOf(name));
  }

  async readings(): Promise<Readings> {
    const shown = await this.driver.ask(readouts, null);
    const number = (term: string): number | null => (shown[term] ? Number(shown[term]) : null);
    return {
      iteration: number("Iteration"),
      logLikelihood: number("Log-likelihood"),
      elbo: number("ELBO"),
    };
  }

  /** The readings as soon as they are so. */
  until(holds: (readings: Readings) => boolean, what: string): Promise<Readings> {
    return until(async () => {
      const found = await this.readings();
      return holds(found) && found;
    }, what);
  }

  /** Waits until a part of the page says so. */
  async says(selector: string, words: string): Promise<void> {
    const holds = async () => (await this.driver.ask(textOf, selector)).includes(words);
    await until(holds, `“${words}”`);
  }

  async runToEnd(): Promise<Readings> {
    await this.click("Run to convergence");
    await this.says("[role=status]", "Stopped: converged");
    return this.readings();
  }

  /** What an item of the Export… menu hands to the browser, which then shows no download of it. */
  async exported(item: string): Promise<string> {
    await this.driver.ask(catchDownload, null);
    await this.click("Export…");
    await this.click(item);
    return until(() => this.driver.ask(() => document.body.dataset.saved ?? null, null), item);
  }

  /** What a paste brings. */
  async pasted(): Promise<string> {
    await this.driver.ask(addField, null);
    await this.driver.press("Paste");
    return until(() => this.driver.ask(takeField, null), "what is on the clipboard");
  }
}

// What follows runs in the page, each function by itself.

function spotOf(name: string): Spot | null {
  const all = document.querySelectorAll("button, [role=menuitem]");
  for (const each of all) {
    const said = each.getAttribute("aria-label") ?? each.textContent ?? "";
    if (!said.trim().startsWith(name) || each.matches(":disabled, [aria-disabled=true]")) continue;
    each.scrollIntoView({ block: "nearest" });
    const { x, y, width, height } = each.getBoundingClientRect();
    const middle = { x: x + width / 2, y: y + height / 2 };
    const over = document.elementFromPoint(middle.x, middle.y);
    if (over && each.contains(over)) return middle;
  }
  return null;
}

function readouts(): Record<string, string | undefined> {
  return Object.fromEntries(
    [...document.querySelectorAll("[aria-label=Readouts] dt")].map((term) => [
      term.textContent ?? "",
      term.nextElementSibling?.querySelector("data")?.value,
    ]),
  );
}

function textOf(selector: string): string {
  const all = [...document.querySelectorAll(selector)];
  return all.map(({ textContent }) => textContent).join(" ");
}

function catchDownload(): void {
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob)
      blob.text().then((text) => {
        document.body.dataset.saved = text;
      });
    return create(blob);
  };
  HTMLAnchorElement.prototype.click = () => {};
}

function addField(): void {
  const field = document.createElement("textarea");
  field.id = "pasted";
  document.body.append(field);
  field.focus();
}

function takeField(): string | null {
  const field = document.querySelector<HTMLTextAreaElement>("#pasted");
  if (!field?.value) return null;
  field.remove();
  return field.value;
}
