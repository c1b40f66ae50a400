import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { byWebDriver, type Command, type Wire } from "./byWebDriver.ts";
import { type Driver, SIZE } from "./driver.ts";
import { type Started, start } from "./process.ts";
import { until } from "./until.ts";

/** Milliseconds a command may take on a machine that is busy. */
const PATIENCE = 60_000;

/** WebKitGTK's MiniBrowser through WebKitWebDriver, on a display of its own. */
export async function launchWebKit(driver: string, folder: string): Promise<Driver> {
  const started: Started[] = [];
  const stop = async (): Promise<void> => {
    for (const each of started) each.stop();
  };
  try {
    const screen = `${SIZE.width + 200}x${SIZE.height + 300}x24`;
    const words = ["-displayfd", "3", "-screen", "0", screen, "-nolisten", "tcp"];
    const display = start("Xvfb", words, {}, ["ignore", "ignore", "ignore", "pipe"]);
    started.push(display);
    const number = await firstLine(display.child.stdio[3] as Readable);
    const port = await freePort();
    await still(folder);
    started.push(start(driver, [`--port=${port}`], { DISPLAY: `:${number}`, HOME: folder }));
    const at = `http://127.0.0.1:${port}`;
    await until(async () => (await fetch(`${at}/status`)).ok, "WebKitWebDriver to start");
    return await byWebDriver({ ...overHttp(at), close: stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

const paths: Readonly<Record<Command, string>> = {
  NewSession: "",
  Navigate: "/url",
  ExecuteScript: "/execute/sync",
  PerformActions: "/actions",
  SetWindowRect: "/window/rect",
  FindElement: "/element",
  ElementSendKeys: "/element/:id/value",
  TakeScreenshot: "/screenshot",
};

/** W3C WebDriver as it is written: JSON over HTTP. */
function overHttp(at: string): Pick<Wire, "send"> {
  let session = `${at}/session`;
  return {
    async send(command, body) {
      const { id = "" } = body as { readonly id?: string };
      const asks = command === "TakeScreenshot";
      const answer = await fetch(session + paths[command].replace(":id", id), {
        method: asks ? "GET" : "POST",
        signal: AbortSignal.timeout(PATIENCE),
        ...(asks ? {} : { body: JSON.stringify(body) }),
      });
      const { value } = (await answer.json()) as {
        value: { message?: string; sessionId?: string };
      };
      if (!answer.ok) throw new Error(value.message ?? `${command} failed.`);
      if (command === "NewSession") session += `/${value.sessionId}`;
      return value;
    },
  };
}

/** GTK's setting for those who want nothing to glide. */
async function still(home: string): Promise<void> {
  await mkdir(`${home}/.config/gtk-3.0`, { recursive: true });
  await writeFile(`${home}/.config/gtk-3.0/settings.ini`, "[Settings]\ngtk-enable-animations=0\n");
}

async function firstLine(input: Readable): Promise<string> {
  for await (const line of createInterface({ input })) return line;
  throw new Error("Xvfb gave no display.");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
