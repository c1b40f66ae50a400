import type { HtmlTagDescriptor, Plugin } from "vite";

/**
 * Has the browser ask for what the page's entry brings (its chunk and style) together with the
 * entry itself, and not a journey later; and for the fonts of the first screen before any text
 * is laid out.
 */
export function atOnce(fonts: RegExp): Plugin {
  return {
    name: "at-once",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle = {} }) {
        const files = Object.values(bundle);
        const chunks = files.filter((file) => file.type === "chunk");
        const brought = chunks.flatMap((chunk) => (chunk.isEntry ? chunk.dynamicImports : []));
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

const link = (name: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
  tag: "link",
  attrs: { ...attrs, crossorigin: true, href: `./${name}` },
  injectTo: "head",
});
