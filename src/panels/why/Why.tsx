import { useLab } from "../../store/lab/lab.ts";
import { HtmlMath } from "../../views/text/MathText.tsx";
import Explained from "../glossary/Explained.tsx";
import { whyShown } from "./reasons.ts";

/** Why the half-step shown left the lines where they are; while a run goes by nobody asks what a word means. */
export default function Why() {
  const said = useLab(whyShown);
  const busy = useLab((s) => s.activity === "running");
  return busy ? <HtmlMath text={said} /> : <Explained text={said} />;
}
