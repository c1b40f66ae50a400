import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Plugin, transformWithOxc } from "vite";

const SOURCE = "src/app/offline/worker.ts";

/** Writes `offline.js` beside the page: the service worker, with the names of the files that it keeps. */
export function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const files = Object.values(bundle).filter(({ fileName }) =>
          fileName.startsWith("assets/"),
        );
        const isEntry = (file: (typeof files)[number]) => file.type === "chunk" && file.isEntry;
        const names = files
          .sort((a, b) => Number(isEntry(b)) - Number(isEntry(a)))
          .map(({ fileName }) => fileName);
        const page = bundle["index.html"];
        const html = page?.type === "asset" ? String(page.source) : "";
        const version = createHash("sha256").update(`${names} ${html}`).digest("hex").slice(0, 12);
        const { code } = await transformWithOxc(await readFile(SOURCE, "utf8"), SOURCE);
        this.emitFile({
          type: "asset",
          fileName: "offline.js",
          source: `const VERSION = "${version}";\nconst FILES = ${JSON.stringify(names)};\n${code}`,
        });
      },
    },
  };
}
