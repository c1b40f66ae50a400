import { copyLink } from "../../store/files/copyLink.ts";
import { Button } from "../common/Button.tsx";

/** Copies an address that opens what is shown. */
export function CopyLink() {
  return (
    <Button onClick={copyLink} title="An address that opens this session at this frame">
      Copy link
    </Button>
  );
}
