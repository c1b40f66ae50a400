import { vi } from "vitest";
import { fakeWorkers } from "../../store/testing/fakeReader.ts";

/** A tab: its address and what its storage holds. */
interface Tab {
  readonly session: Map<string, string>;
  hash: string;
  readonly locks: Set<string>;
}

/** What the pages of one browser share. */
export const browser = {
  sessions: new Map<string, unknown>(),
  local: new Map<string, string>(),
  /** While true the database answers nothing. */
  silent: false,
  /** What writing to storage throws, or reading from it too; null where it is as it should be. */
  fault: null as "full" | "blocked" | null,
  tabs: new Set<Tab>(),
};

/** Nothing is kept, and nothing is wrong with what keeps it. */
export function empty(): void {
  browser.sessions.clear();
  browser.local.clear();
  browser.tabs.clear();
  browser.silent = false;
  browser.fault = null;
}

let current: Tab;
/** What the page of the tab hears last. */
let leaving = new EventTarget();

/** A new tab at an address. */
export function newTab(hash = ""): Tab {
  const tab = { session: new Map(), hash, locks: new Set<string>() };
  browser.tabs.add(tab);
  return tab;
}

/** What is done next is done in this tab. */
export function inTab(tab: Tab): void {
  current = tab;
}

/** Closes a tab: its locks go with it. */
export function close(tab: Tab): void {
  tab.locks.clear();
  browser.tabs.delete(tab);
}

/** Loads the page in a tab, from modules of its own. */
export async function load(
  tab: Tab,
  type: "navigate" | "reload" = "navigate",
  /** What is done before the page is there. */
  early?: "E-step",
) {
  inTab(tab);
  tab.locks.clear();
  vi.resetModules();
  vi.stubGlobal("PerformanceNavigationTiming", Navigation);
  vi.spyOn(performance, "getEntriesByType").mockReturnValue([
    Object.assign(new Navigation(), { type }),
  ] as never);
  const { lab } = await import("../../store/lab/lab.ts");
  const transport = await import("../../store/run/transport.ts");
  const { startAutosave } = await import("../../store/autosave/autosave.ts");
  const { open, follow } = await import("../start/opening.ts");
  const { settled } = await import("../../store/testing/settled.ts");
  const snapshots = await import("../../store/run/undo.ts");
  const { generateData } = await import("../../store/files/open.ts");
  const { startRemembering } = await import("../../store/seen/remember.ts");
  const { setView } = await import("../../store/lab/lab.ts");
  transport.startTransport();
  if (early) {
    snapshots.beginShown();
    transport.stepOn();
    await settled();
  }
  const opened = open();
  leaving = new EventTarget();
  startRemembering();
  startAutosave();
  const go = (hash: string): Promise<void> => {
    inTab(tab);
    tab.hash = hash;
    return follow();
  };
  /** The page goes out of sight, as when it is loaded anew. */
  const leave = (): void => {
    inTab(tab);
    leaving.dispatchEvent(new Event("pagehide"));
  };
  return { lab, opened, settled, go, leave, setView, ...transport, ...snapshots, generateData };
}

class Navigation {
  type = "";
}

const storage = (given: () => Map<string, string>) => {
  const map = () => {
    if (browser.fault === "blocked") throw new DOMException("blocked", "SecurityError");
    return given();
  };
  return {
    getItem: (key: string) => map().get(key) ?? null,
    setItem(key: string, value: string) {
      full();
      map().set(key, value);
    },
    removeItem: (key: string) => map().delete(key),
    key: (i: number) => [...map().keys()][i] ?? null,
    get length() {
      return map().size;
    },
  };
};

function full(): void {
  if (browser.fault === "full") throw new DOMException("full", "QuotaExceededError");
}

/** Locks of pages that are open; one that is held is waited for in vain. */
const locks = {
  request: async (name: string, ...rest: unknown[]) => {
    const work = rest.at(-1) as () => Promise<unknown>;
    if ([...browser.tabs].some((tab) => tab.locks.has(name))) throw new Error("It is held.");
    const { locks: mine } = current;
    mine.add(name);
    await work();
    mine.delete(name);
  },
  query: async () => ({
    held: [...browser.tabs].flatMap((tab) => [...tab.locks].map((name) => ({ name }))),
  }),
};

/** Puts the browser in the place of what Node lacks. */
export function stubBrowser(): void {
  vi.stubGlobal("Worker", fakeWorkers);
  vi.stubGlobal(
    "localStorage",
    storage(() => browser.local),
  );
  vi.stubGlobal(
    "sessionStorage",
    storage(() => current.session),
  );
  vi.stubGlobal("navigator", { locks });
  vi.stubGlobal("addEventListener", (type: string, heard: () => void) =>
    leaving.addEventListener(type, heard),
  );
  vi.stubGlobal("document", new EventTarget());
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.stubGlobal("location", {
    pathname: "/",
    search: "",
    get hash() {
      return current.hash && `#${current.hash}`;
    },
  });
  vi.stubGlobal("history", {
    replaceState: () => {
      current.hash = "";
    },
  });
}

/** As idb-keyval itself where the browser's database can't be asked for. */
function blocked(): void {
  if (browser.fault === "blocked") throw new TypeError("There is no indexedDB.");
}

/** In the place of idb-keyval. */
export const database = () => ({
  get: (key: string) => {
    blocked();
    return browser.silent ? new Promise(() => {}) : Promise.resolve(browser.sessions.get(key));
  },
  set: async (key: string, value: unknown) => {
    full();
    blocked();
    if (browser.silent) await new Promise(() => {});
    browser.sessions.set(key, structuredClone(value));
  },
  del: async (key: string) => {
    browser.sessions.delete(key);
  },
});
