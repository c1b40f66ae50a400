import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const benchPage = fileURLToPath(new URL("page", import.meta.url));

/**
 * A production build in a folder of its own, served on a free port.
 * @typedef {object} Site
 * @property {string} url
 * @property {string} folder
 * @property {Set<string>} asked the paths asked for so far
 * @property {() => Promise<void>} stop ends the server and deletes the folder
 */

/** The app, built as it is shipped. */
export const serveApp = () => serve({ root: repository });

/** The page of this benchmark, with the app's parts that it measures. */
export const serveBenchPage = () =>
  serve({
    root: benchPage,
    configFile: false,
    base: "./",
    worker: { format: "es" },
    build: { target: "es2023", assetsInlineLimit: 0 },
  });

/**
 * @param {import("vite").InlineConfig} config
 * @returns {Promise<Site>}
 */
async function serve(config) {
  const folder = await mkdtemp(join(tmpdir(), "elbo-lab-bench-"));
  const asked = new Set();
  const outDir = { ...config.build, outDir: folder, emptyOutDir: true };
  await build({ ...config, logLevel: "error", build: outDir });
  const server = await preview({
    ...config,
    logLevel: "error",
    build: outDir,
    preview: { host: "127.0.0.1", port: await freePort(), strictPort: true },
    plugins: [recorder(asked)],
  });
  const [url] = server.resolvedUrls?.local ?? [];
  if (!url) throw new Error("The preview server tells no address.");
  const stop = async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { url, folder, asked, stop };
}

/** Notes every path that the preview server is asked for, whoever asks: page or worker. */
function recorder(asked) {
  return {
    name: "recorder",
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        asked.add(new URL(request.url ?? "/", "http://localhost").pathname);
        next();
      });
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
