import { type Driver, FILE_INPUT, type Key, SIZE } from "./driver.ts";
import { until } from "./until.ts";

/** The commands of W3C WebDriver that are needed, by the names that Marionette gives them. */
export type Command =
  | "NewSession"
  | "Navigate"
  | "ExecuteScript"
  | "PerformActions"
  | "SetWindowRect"
  | "FindElement"
  | "ElementSendKeys"
  | "TakeScreenshot";

/** Carries commands to an engine. Rejects with what the engine says is wrong. */
export interface Wire {
  send(command: Command, body: object): Promise<unknown>;
  close(): Promise<void>;
}

/** What stands for an element in W3C WebDriver. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

const CONTROL = "\uE009";
const keys: Readonly<Record<Key, readonly string[]>> = {
  ArrowRight: ["\uE014"],
  Escape: ["\uE00C"],
  Paste: [CONTROL, "v"],
};

/** A window that is driven by W3C WebDriver. */
export async function byWebDriver(wire: Wire): Promise<Driver> {
  await wire.send("NewSession", { capabilities: { alwaysMatch: {} } });
  const ask: Driver["ask"] = async (work, given) =>
    (await wire.send("ExecuteScript", {
      script: `return (${work})(arguments[0])`,
      args: [given],
    })) as never;
  const act = async (source: object): Promise<void> => {
    await wire.send("PerformActions", { actions: [source] });
  };

  // The window's frame takes its part: by as much the window is made larger, until it is so.
  let { width, height } = SIZE;
  await until(async () => {
    await wire.send("SetWindowRect", { width, height });
    const [across = 0, down = 0] = await ask(() => [innerWidth, innerHeight], null);
    width += SIZE.width - across;
    height += SIZE.height - down;
    return across === SIZE.width && down === SIZE.height;
  }, "the window's size");

  return {
    ask,
    goto: async (url) => void (await wire.send("Navigate", { url })),
    press: (key) =>
      act({
        type: "key",
        id: "keys",
        actions: [
          ...keys[key].map((value) => ({ type: "keyDown", value })),
          ...keys[key].toReversed().map((value) => ({ type: "keyUp", value })),
        ],
      }),
    point: (...spots) => {
      const [first, ...others] = spots.map(({ x, y }) => ({
        type: "pointerMove",
        x: Math.round(x),
        y: Math.round(y),
        duration: 0,
      }));
      const [down, up] = ["pointerDown", "pointerUp"].map((type) => ({ type, button: 0 }));
      return act({
        type: "pointer",
        id: "mouse",
        parameters: { pointerType: "mouse" },
        actions: [first, down, ...others, up],
      });
    },
    async give(text) {
      const found = await wire.send("FindElement", { using: "css selector", value: FILE_INPUT });
      const id = (found as Readonly<Record<string, string>>)[ELEMENT];
      await wire.send("ElementSendKeys", { id, text });
    },
    screenshot: async () => Buffer.from(String(await wire.send("TakeScreenshot", {})), "base64"),
    quit: () => wire.close(),
  };
}
