import { onTheme, themeNow } from "../../panels/theme.ts";
import { followColours } from "../../store/follow/points/colours.ts";
import { startTools } from "../../store/lab/tools.ts";
import { startTransport } from "../../store/run/transport.ts";
import { palettes, papers } from "../../views/palette.ts";

let started = false;

/** Starts what a run can't do without, drawn or not: it goes on by itself, and its points have colours. */
export function startRun(): void {
  if (started) return;
  started = true;
  startTransport();
  startTools();
  followColours(
    () => palettes[themeNow()],
    () => papers[themeNow()],
    onTheme,
  );
}
