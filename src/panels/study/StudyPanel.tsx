import { lazy } from "react";
import { useLab } from "../../store/lab.ts";

const Compare = lazy(() => import("../compare/ComparePanel.tsx"));
const Starts = lazy(() => import("../starts/StartsPanel.tsx"));
const Components = lazy(() => import("../components/ComponentsPanel.tsx"));

/** The study that is asked for. */
export default function StudyPanel() {
  const panel = useLab((s) => s.view.panel);
  if (panel === "compare") return <Compare />;
  return panel === "starts" ? <Starts /> : <Components />;
}
