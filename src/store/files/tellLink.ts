import { toText, writeSession } from "../../data/session/write.ts";
import { download } from "../export/save.ts";
import { lab, notify, setView } from "../lab/lab.ts";
import { openingOf } from "../seen/seen.ts";
import { TooLong } from "./linkText.ts";

const COPIED = "Link copied: it opens what is seen here.";

/**
 * Tells what came of copying a link: that it was copied; where the clipboard is out of reach, the
 * address; where no address can carry it, why, and how to send it instead.
 */
export async function tellLink(address: Promise<string>, copied: Promise<boolean>): Promise<void> {
  try {
    const link = await address;
    const beyond = `The clipboard can't be used here. The link: ${link}`;
    notify({
      kind: "info",
      text: (await copied) ? COPIED : beyond,
      actions: [{ label: "QR code", run: act(() => setView({ panel: "link" })) }],
      passing: true,
    });
  } catch (error) {
    notify({
      kind: "error",
      text: error instanceof Error ? error.message : String(error),
      ...(error instanceof TooLong && {
        actions: [{ label: "Save the session file", run: act(saveSeen) }],
      }),
    });
  }
}

const act = (work: () => void) => (): void => {
  notify(null);
  work();
};

/** Hands the session, and how it is seen, to the browser as a download. */
export function saveSeen(): void {
  const s = lab.getState();
  const text = toText(writeSession(s.dataset, s.choices, openingOf(s)));
  download(new Blob([text], { type: "application/json" }), "elbo-lab-session.json");
}
