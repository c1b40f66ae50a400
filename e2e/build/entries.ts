/** The built scripts: text by name. */
export type Scripts = ReadonlyMap<string, string>;

/** What makes a worker of a script. */
const WORKER = /new Worker\((?:\s*new URL\(\s*)+[`"'](?:[^`"']*\/)?([\w.-]+\.js)[`"']/g;

/** What a browser starts with: the page's script, and those of the workers. */
export function entriesOf(html: string, scripts: Scripts): string[] {
  const pages = html.matchAll(/<script[^>]*\ssrc="[^"]*?([\w.-]+\.js)"/g);
  const workers = [...scripts.values()].flatMap((text) => [...text.matchAll(WORKER)]);
  return [...pages, ...workers].map(([, name = ""]) => name);
}

/** Which script names which entry other than to make a worker of it, as every import does. */
export function importsOf(entries: readonly string[], scripts: Scripts): string[] {
  return [...scripts].flatMap(([name, text]) => {
    const rest = text.replaceAll(WORKER, "");
    return entries.filter((entry) => rest.includes(entry)).map((entry) => `${name} → ${entry}`);
  });
}
