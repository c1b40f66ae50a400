import { Button } from "../common/Button.tsx";

/** Copies an address that opens what is shown. */
export function CopyLink() {
  const copy = async (): Promise<void> => (await import("../../store/link.ts")).copyLink();
  return (
    <Button onClick={copy} title="An address that opens this session at this frame">
      Copy link
    </Button>
  );
}
