import { themeFor } from "../panels/systemTheme.ts";
import { storedSettings } from "../store/lab/storedSettings.ts";
import { startAhead } from "../store/run/engineThread.ts";
import "./fonts.css";
import "./tokens.css";
import "./global.css";

// The engine's thread starts, and the first screen has its colours, while the page, which is
// larger by far, is still on its way.
startAhead();
document.documentElement.dataset.theme = themeFor(storedSettings().theme);
import("./page.tsx");
