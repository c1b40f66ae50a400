import { configure, fireEvent, screen, waitFor, within } from "@testing-library/dom";
import { exports } from "../../store/export/files.ts";
import { putOut } from "../../store/lab/lit.ts";
import { until as reached } from "../../store/testing/settled.ts";
import type { Theta } from "./oracle.ts";
import { stubPage } from "./stubPage.ts";

/** A panel's code is read and compiled when it is first opened. */
const PATIENCE = 40_000;

configure({
  asyncUtilTimeout: PATIENCE,
  // Whether anything is seen is for a browser to say.
  defaultHidden: true,
  getElementError: (message) => new Error(message?.split("\n")[0] ?? "It was not found."),
});

/** Until nothing is under way and all of it is on the page. */
async function rest(): Promise<void> {
  await reached(({ activity, queued, reach }) => activity === "idle" && queued === 0 && !reach);
  for (let i = 0; i < 3; i++) await new Promise((later) => setTimeout(later));
}

type Phase = "E" | "M";

/** A half-step as a trace has it. */
interface TraceStep extends Theta {
  readonly phase: "init" | Phase;
  readonly iteration: number;
  readonly logLikelihood: number;
  readonly elbo: number | null;
  readonly kl: number | null;
  readonly logPrior?: number;
  readonly inertia: number;
  readonly assignments: readonly number[];
}

let opened: ReturnType<typeof open> | undefined;

/** The whole page in this thread: its words and numbers as a user reads them, its engine behind messages.
 * All files of a worker share it; each test begins with `afresh`. */
export function openPage() {
  opened ??= open();
  return opened;
}

async function open() {
  stubPage();
  const { createRoot } = await import("react-dom/client");
  const { boot } = await import("../start/boot.ts");
  const { App } = await import("../App.tsx");
  const { lab } = await import("../../store/lab/lab.ts");
  const { firstScene } = await import("../../store/lab/firstScene.ts");
  const { evaluateNumber } = await import("../../data/expression/expression.ts");
  const initial = lab.getInitialState();
  await (await import("../../panels/notice/Messages.tsx")).messages();
  // What reads expressions has arrived, so that what is typed is taken at once.
  await evaluateNumber("sqrt(4)");
  await boot();
  createRoot(document.body.appendChild(document.createElement("div"))).render(<App />);
  await screen.findByRole("banner");
  // The last that comes by itself.
  await screen.findByRole("button", { name: /^Points, one by one/ });
  await rest();

  const button = (name: string | RegExp, inside = document.body) =>
    within(inside).getByRole("button", { name });
  const status = () => screen.getByRole("status").textContent ?? "";
  const header = (panel: "Data" | "Model") => button(new RegExp(`^${panel}`), banner());
  const banner = () => screen.getAllByRole("banner")[0];
  const dialog = () => screen.getByRole("dialog");
  const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
  const choice = (name: string) => screen.getByRole<HTMLSelectElement>("combobox", { name });

  /** What is saved by an item of the Export… menu. */
  const exported = (label: string): string => {
    const content = exports.find((each) => each.label === label)?.content;
    const text = content?.(lab.getState());
    if (typeof text !== "string") throw new Error(`${label} is not exported at once.`);
    return text;
  };
  /** What is told of a readout, unrounded; null where there is no number. */
  const reading = (term: string): number | null => {
    const terms = within(screen.getByRole("group", { name: "Readouts" })).getAllByRole("term");
    const value = terms
      .find(({ textContent }) => textContent === term)
      ?.nextElementSibling?.querySelector("data")?.value;
    if (value === undefined) throw new Error(`There is no readout ${term}.`);
    return value === "" ? null : Number(value);
  };
  const press = async (name: string | RegExp) => {
    fireEvent.click(await screen.findByRole("button", { name }));
    await rest();
  };
  const until = (holds: () => unknown) =>
    waitFor(() => {
      if (!holds()) throw new Error("not yet");
    }).catch(() => {
      const part = screen.queryByRole("dialog") ?? document.body;
      throw new Error(`It never came to hold. Shown: ${part.textContent?.slice(0, 2000)}`);
    });
  const openPanel = async (panel: "Data" | "Model") => {
    fireEvent.click(header(panel));
    const found = await screen.findByRole<HTMLDialogElement>("dialog", { name: panel });
    await until(() => found.open);
    return found;
  };
  const select = async (name: string, value: string) => {
    fireEvent.change(choice(name), { target: { value } });
    await rest();
  };
  const closePanel = async () => {
    fireEvent.click(button("Close", dialog()));
    await until(() => !screen.queryByRole("dialog"));
  };
  const stopped = () => until(() => status().startsWith("Stopped"));
  const slider = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("slider", { name });
  const type = async (input: HTMLElement, text: string) => {
    input.focus();
    fireEvent.change(input, { target: { value: text } });
    fireEvent.keyDown(input, { key: "Enter" });
    // As long as the field takes to read it.
    await evaluateNumber(text).catch(() => {});
    await until(() => !lab.getState().draft);
    await rest();
  };

  return {
    lab,
    reading,
    button,
    header,
    dialog,
    field,
    choice,
    status,
    rest,
    press,
    type,
    text: (role: string, name: string) => screen.getByRole(role, { name }).textContent ?? "",
    alert: () => screen.queryByRole("alert")?.textContent ?? null,
    readings: () => ({
      iteration: reading("Iteration"),
      logLikelihood: reading("Log-likelihood"),
      elbo: reading("ELBO"),
      gap: reading("KL gap"),
    }),
    half: (phase: Phase) => press(`${phase}-step`),
    /** Whole iterations by the key. */
    leap: async (count: number) => {
      for (let i = 0; i < count; i++)
        fireEvent.keyDown(document.body, { key: "ArrowRight", shiftKey: true });
      await rest();
    },
    key: async (key: string, init: object = {}) => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });
      await rest();
    },
    runToEnd: async () => {
      fireEvent.click(button("Run to convergence"));
      await stopped();
    },
    stopped,
    until,
    found: (role: string, name: string | RegExp) => screen.findByRole(role, { name }),
    count: (role: string, name: string | RegExp) => screen.queryAllByRole(role, { name }).length,
    slider,
    slide: async (name: string | RegExp, value: number) => {
      fireEvent.change(slider(name), { target: { value: String(value) } });
      await rest();
    },
    buttons: (name: RegExp) => screen.queryAllByRole("button", { name }),
    /** Text into a field of its own lines. */
    fill: (name: string, text: string) =>
      fireEvent.change(screen.getByRole("textbox", { name }), { target: { value: text } }),
    /** Chooses by the words shown. */
    pick: async (name: string, label: string) => {
      const option = [...choice(name).options].find(({ text }) => text === label);
      if (!option) throw new Error(`${name} has no ${label}.`);
      fireEvent.change(choice(name), { target: { value: option.value } });
      await rest();
    },
    select,
    /** Chooses the two rules by the name of the pair. */
    choosePair: async (pair: string) => {
      await openPanel("Model");
      await select("Named pair", pair);
      await closePanel();
    },
    openPanel,
    closePanel,
    openFile: async (name: string, content: string) => {
      const { openFile } = await import("../../store/files/open.ts");
      await openFile(new File([content], name));
      await rest();
    },
    exported,
    trace: (): TraceStep[] => JSON.parse(exported("Trace (JSON)")).steps,
    theta: (): Theta => JSON.parse(exported("Trace (JSON)")).steps.at(-1),
    points: (): number[][] =>
      exported("Points (CSV)")
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((row) => row.split(",").slice(0, 2).map(Number)),
    /** All words on the page. */
    shown: () => document.body.textContent ?? "",
    /** Opens a tab of the details. */
    tab: async (name: string) => {
      const tab = await screen.findByRole("tab", { name });
      if (tab.getAttribute("aria-selected") !== "true") fireEvent.click(tab);
      await screen.findByRole("tabpanel", { name });
      await rest();
      return screen.getByRole("tabpanel", { name });
    },
    /** Chooses a data set in the Data panel. */
    choose: async (title: string) => {
      fireEvent.click(header("Data"));
      await screen.findByRole("dialog", { name: "Data" });
      const option = [...choice("Data set").options].find(({ text }) => text === title);
      if (!option) throw new Error(`There is no data set ${title}.`);
      fireEvent.change(choice("Data set"), { target: { value: option.value } });
      await until(() => header("Data").textContent?.includes(title));
      await closePanel();
      await rest();
    },
    /** The page as it first opens. */
    afresh: async () => {
      stubPage();
      putOut();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const { restore } = await import("../../store/files/restore.ts");
      const { past, future, run, view, startRule } = initial;
      lab.setState({ past, future, run, view, startRule, notice: null, table: null });
      await restore(firstScene(), null);
      await rest();
    },
  };
}
