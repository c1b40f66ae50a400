import { useLab } from "../../store/lab/lab.ts";
import Explained from "../glossary/Explained.tsx";
import { whyShown } from "./reasons.ts";

/** Why the half-step shown left the lines where they are. */
export default function Why() {
  return <Explained text={useLab(whyShown)} />;
}
