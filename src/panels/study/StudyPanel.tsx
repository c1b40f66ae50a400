import { useEffect } from "react";
import { noteStudies } from "../../store/author/asked.ts";
import { useLab } from "../../store/lab/lab.ts";
import { late } from "../../views/late.ts";

const Compare = late(() => import("../compare/ComparePanel.tsx"));
const Starts = late(() => import("../starts/StartsPanel.tsx"));
const Components = late(() => import("../components/ComponentsPanel.tsx"));
const Sizes = late(() => import("../sizes/SizesPanel.tsx"));

/** The study that is asked for. */
export default function StudyPanel() {
  useEffect(noteStudies, []);
  const panel = useLab((s) => s.view.panel);
  if (panel === "compare") return <Compare />;
  if (panel === "sizes") return <Sizes />;
  return panel === "starts" ? <Starts /> : <Components />;
}
