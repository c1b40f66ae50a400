import { themeFor } from "../panels/systemTheme.ts";
import { storedSettings } from "../store/lab/storedSettings.ts";
import { startAhead } from "../store/run/wire/engineThread.ts";
import "./fonts.css";
import "./tokens.css";
import "./global.css";

// Each is larger by far than the one before: the engine's thread starts, and the first screen has its
// colours, while the store is on its way; a first run begins while the page is.
startAhead();
document.documentElement.dataset.theme = themeFor(storedSettings().theme);
import("./start/begin.ts");
import("./page.tsx");
