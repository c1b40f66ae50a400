import { useLab } from "../../store/lab/lab.ts";
import { HtmlMath } from "../../views/text/MathText.tsx";
import { whyShown } from "./reasons.ts";

/** Why the half-step shown left the lines where they are. */
export default function Why() {
  return <HtmlMath text={useLab(whyShown)} />;
}
