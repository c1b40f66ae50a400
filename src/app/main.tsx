import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./fonts.css";
import "./tokens.css";
import "./global.css";
import { App } from "./App.tsx";
import "./first.ts";
import { boot } from "./boot.ts";
import { keepFiles } from "./offline/keepFiles.ts";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no element with the id root.");

// Not awaited at the top level: what boot loads on demand imports this module's chunk.
boot().finally(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  keepFiles();
});
