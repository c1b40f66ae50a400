import { type CSSOptions, createServer, type Plugin } from "vite";

const PLACE = "<!-- The first screen. -->";

/**
 * Puts into the page the markup of its first screen, as the app itself renders it, for the time
 * until the app is there. Its names of classes are those of the build, which has the same `css`.
 */
export function firstScreen(css: CSSOptions): Plugin {
  return {
    name: "first-screen",
    apply: "build",
    transformIndexHtml: async (html) => {
      const server = await createServer({
        configFile: false,
        css,
        oxc: { jsx: { runtime: "automatic" } },
        appType: "custom",
        logLevel: "error",
        optimizeDeps: { noDiscovery: true },
        server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      });
      try {
        const app = await server.ssrLoadModule("/src/app/firstScreen.tsx");
        return html.replace(PLACE, app.firstScreen());
      } finally {
        await server.close();
      }
    },
  };
}
