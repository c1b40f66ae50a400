import "./start/begin.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import "./first.ts";
import { glideTime } from "../views/motion.ts";
import { whenIdle } from "../views/whenIdle.ts";
import { keepFiles } from "./offline/keepFiles.ts";
import { boot } from "./start/boot.ts";
import { laidOut } from "./start/laidOut.ts";

// Not awaited at the top level: what boot loads on demand imports this module's chunk.
Promise.allSettled([boot(), laidOut()]).then(() => {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no element with the id root.");
  // Read once, and now, while no style is in the making.
  glideTime();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  keepFiles();
  whenIdle(async () => (await import("../store/seen/remember.ts")).startRemembering());
});
