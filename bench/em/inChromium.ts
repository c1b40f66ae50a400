import type { Page } from "@playwright/test";
import type {} from "../browser/blank.ts";
import type { Size } from "./problem.ts";
import type { Racer } from "./race.ts";

/** A contender in the worker of a page of its own, which shows `blank.html`. */
export async function inChromium(page: Page, name: string, size: Size): Promise<Racer> {
  const send = (message: unknown) =>
    page.evaluate(
      (sent) =>
        new Promise<unknown>((resolve, reject) => {
          window.racer.onmessage = ({ data }) => resolve(data);
          window.racer.onerror = ({ message: text }) => reject(new Error(text));
          window.racer.postMessage(sent);
        }),
      message,
    );
  await send({ name, size });
  return {
    name,
    ask: async (ask) => (await send(ask)) as never,
    end: () => page.close(),
  };
}
