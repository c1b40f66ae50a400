import { notify } from "../../store/lab.ts";
import { Button } from "../common/Button.tsx";

/** Copies an address that opens what is shown. */
export function CopyLink() {
  const copy = async (): Promise<void> => {
    try {
      const { linkToShown } = await import("../../store/link.ts");
      const address = await linkToShown();
      await navigator.clipboard.writeText(address).then(
        () => notify({ kind: "info", text: "Link copied: it opens this session at this frame." }),
        () =>
          notify({ kind: "info", text: `The clipboard can't be used here. The link: ${address}` }),
      );
    } catch (error) {
      notify({ kind: "error", text: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <Button onClick={copy} title="An address that opens this session at this frame">
      Copy link
    </Button>
  );
}
