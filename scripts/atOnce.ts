import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";

/** Has V8 compile all functions of a script at once and off the page's thread; a comment to others. */
const EAGERLY = "//# allFunctionsCalledOnLoad\n";

/**
 * Has the browser ask for what the page's entry brings (its chunk and style) together with the
 * entry itself, and not a journey later; and for the fonts of the first screen before any text
 * is laid out.
 */
export function atOnce(fonts: RegExp): Plugin {
  return {
    name: "at-once",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const brought = broughtBy(chunks);
        for (const chunk of chunks)
          if (brought.includes(chunk.fileName)) chunk.code = EAGERLY + chunk.code;
      },
    },
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle = {} }) {
        const files = Object.values(bundle);
        const chunks = files.filter((file) => file.type === "chunk");
        const brought = broughtBy(chunks);
        const styles = chunks
          .filter(({ fileName }) => brought.includes(fileName))
          .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        const faces = files.map(({ fileName }) => fileName).filter((name) => fonts.test(name));
        return [
          ...faces.map((name) => link(name, { rel: "preload", as: "font", type: "font/woff2" })),
          ...styles.map((name) => link(name, { rel: "stylesheet" })),
          ...brought.map((name) => link(name, { rel: "modulepreload" })),
        ];
      },
    },
  };
}

/** What an entry imports, after what that needs first. */
function broughtBy(chunks: readonly Rolldown.OutputChunk[]): string[] {
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const here = new Set(chunks.flatMap((chunk) => (chunk.isEntry ? chunk.imports : [])));
  const withNeeded = (name: string): string[] =>
    here.has(name) ? [] : [...(named.get(name)?.imports ?? []).flatMap(withNeeded), name];
  const brought = chunks.flatMap((chunk) => (chunk.isEntry ? chunk.dynamicImports : []));
  return [...new Set(brought.flatMap(withNeeded))];
}

const link = (name: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
  tag: "link",
  attrs: { ...attrs, crossorigin: true, href: `./${name}` },
  injectTo: "head",
});
