import { onTheme, themeNow } from "../../panels/theme.ts";
import { followStep } from "../../store/follow/along.ts";
import { followDraft, followLimit } from "../../store/follow/logLikelihood.ts";
import { lab } from "../../store/lab/lab.ts";
import { acceptFiles } from "../acceptFiles.ts";
import { tellMissing } from "../missing.ts";
import { open, opening } from "./beforePage.ts";
import { keepChanges } from "./keepChanges.ts";
import { startRun } from "./startRun.ts";

/** Milliseconds that the first screen, as it was built, stays at most while what it opens with is read. */
const PATIENCE = 1800;

/** Starts everything that follows the store, then shows what the page opens with. */
export async function boot(): Promise<void> {
  const root = document.documentElement;
  const show = (): void => {
    root.dataset.theme = themeNow();
  };
  show();
  onTheme(show);
  lab.subscribe(({ view }) => {
    root.dataset.present = String(view.present);
  });
  startRun();
  acceptFiles();
  followStep();
  followDraft();
  followLimit();
  tellMissing();
  addEventListener("hashchange", async () => (await opening()).follow());
  const opened = open();
  keepChanges();
  // What takes longer is waited for on the page, which tells how far it is.
  await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
