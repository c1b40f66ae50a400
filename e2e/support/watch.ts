import type { BrowserContext } from "@playwright/test";

/** What Playwright says where it keeps the page from having its files kept, as it is told to. */
const BLOCKED = "Service Worker registration blocked by Playwright";

/**
 * Notes all that must never happen on any page of a context: an error or warning on the
 * console, a violation of the content security policy, a request to elsewhere, "NaN" on screen.
 */
export async function watch(context: BrowserContext, home: string): Promise<string[]> {
  const faults: string[] = [];
  const { origin } = new URL(home);
  context.on("console", (message) => {
    const faulty = ["error", "warning"].includes(message.type()) && message.text() !== BLOCKED;
    if (faulty) faults.push(`${message.text()} ${message.location().url}`.trim());
  });
  context.on("weberror", (error) => faults.push(String(error.error())));
  context.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    const local = protocol === "blob:" || protocol === "data:";
    if (!local && asked !== origin) faults.push(`a request to ${request.url()}`);
  });
  await context.addInitScript(reportOnConsole);
  return faults;
}

/** Runs in the page, before anything of its own. */
function reportOnConsole(): void {
  addEventListener("securitypolicyviolation", (event) => {
    console.error(`Content-Security-Policy: ${event.violatedDirective} ${event.blockedURI}`);
  });
  const check = (text: string | null): void => {
    if (text && /\b(NaN|undefined)\b/.test(text)) console.error(`On screen: ${text.slice(0, 200)}`);
  };
  const observe = (): void =>
    new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes } of records) {
        if (type === "characterData") check(target.textContent);
        else if (type === "attributes" && target instanceof Element && attributeName)
          check(target.getAttribute(attributeName));
        else for (const node of addedNodes) check(node.textContent);
      }
    }).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  observe();
}
