import { FigurePage } from "./FigurePage.tsx";
import { FoundationsPanel } from "./FoundationsPanel.tsx";

/** What the page asks for by one name: the figure that is on, or all of them to choose from. */
export default function Foundations({ on = false }: { readonly on?: boolean }) {
  return on ? <FigurePage /> : <FoundationsPanel />;
}
