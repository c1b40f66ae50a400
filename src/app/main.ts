import { startAhead } from "../store/run/engineThread.ts";
import "./fonts.css";
import "./tokens.css";
import "./global.css";

// The engine's thread starts while the page, which is larger by far, is still on its way.
startAhead();
import("./page.tsx");
