import { Tab, TabList, TabPanel, TabProvider } from "@ariakit/react/tab";
import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { editors } from "../../models/faces.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { asksToLight, isOfImages, isOfZ, movesTheta } from "../../store/lab/selectors.ts";
import type { Tab as TabName } from "../../store/lab/view.ts";
import { late } from "../../views/late.ts";
import { usePrinting } from "../printing.ts";
import styles from "./DetailTabs.module.css";
import { ParametersTab } from "./parameters/ParametersTab.tsx";
import { PointTab } from "./point/PointTab.tsx";
import { StepTab } from "./StepTab.tsx";
import { TermsTab } from "./TermsTab.tsx";

const ClassifiersTab = late(() => import("../classifiers/ClassifiersTab.tsx"));

const FormulasTab = late(() => import("../formulas/FormulasTab.tsx"));

const Lighting = late(() => import("../formulas/Lighting.ts"));

const LatentTab = late(() => import("../manifold/LatentTab.tsx"));
const ImagesTab = late(() => import("../images/ImagesTab.tsx"));

const MapTab = late(() => import("../map/MapTab.tsx"));

const WeightsTab = late(() => import("../weights/WeightsTab.tsx"));

const WhyTab = late(() => import("../why/WhyTab.tsx"));

const all: readonly { id: TabName; name: string; content: ReactNode }[] = [
  { id: "why", name: "Why", content: <WhyTab /> },
  { id: "formulas", name: "Formulas", content: <FormulasTab /> },
  { id: "along", name: "Along the step", content: <StepTab /> },
  { id: "map", name: "Map", content: <MapTab /> },
  { id: "weights", name: "Weights", content: <WeightsTab /> },
  { id: "latent", name: "Over z", content: <LatentTab /> },
  { id: "images", name: "Images", content: <ImagesTab /> },
  { id: "point", name: "One point", content: <PointTab /> },
  { id: "parameters", name: "Parameters", content: <ParametersTab /> },
  { id: "terms", name: "ELBO terms", content: <TermsTab /> },
  { id: "classifiers", name: "Classifiers", content: <ClassifiersTab /> },
];

/** One thing at a time about the frame shown; a second click on a tab folds the panel. */
export default function DetailTabs() {
  const tab = useLab((s) => s.view.tab);
  const lights = useLab(asksToLight);
  const labelled = useLab((s) => s.view.classifiers.asked && s.dataset.labels !== null);
  const learns = useLab(movesTheta);
  const { manifold, map, weights } = editors.of(useLab((s) => s.choices.model));
  const ofImages = useLab(isOfImages);
  const pointed = !useLab(isOfZ) && !ofImages;
  // Those that not every model has.
  const some: { readonly [id in TabName]?: boolean } = {
    along: learns,
    classifiers: labelled || tab === "classifiers",
    images: ofImages,
    latent: manifold !== undefined && !ofImages,
    map: map !== undefined,
    // Where q is a density over z its tab has the point.
    point: (pointed && !manifold) || tab === "point",
    weights: weights !== undefined,
  };
  const tabs = all.filter(({ id }) => some[id] !== false);
  // One that this model lacks stays asked for, and comes back with a model that has it.
  const open = tab !== null && some[tab] === false ? "why" : tab;
  const printing = usePrinting();
  const select = (id: string | null | undefined): void => {
    setView({ tab: tabs.find((each) => each.id === id)?.id ?? null });
  };
  return (
    <TabProvider selectedId={open} setSelectedId={select} selectOnMove={false}>
      <TabList className={styles.tabs} aria-label="Details">
        {tabs.map(({ id, name }) => (
          <Tab
            key={id}
            id={id}
            className={styles.tab}
            onClick={(event) => {
              if (open !== id) return;
              event.preventDefault();
              select(null);
            }}
          >
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} tabId={id} focusable className={styles.content} unmountOnHide>
          <Suspense fallback={null}>
            <Seen tab={id}>{content}</Seen>
          </Suspense>
        </TabPanel>
      ))}
      {lights && (
        <Suspense fallback={null}>
          <Lighting />
        </Suspense>
      )}
      {printing && (
        <div className={styles.printed}>
          <ParametersTab />
        </div>
      )}
    </TabProvider>
  );
}

/** Brings what was opened into sight, where the page scrolls. */
function Seen({ tab, children }: { readonly tab: TabName; readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.scrollIntoView({ block: "nearest" });
    document.getElementById(tab)?.scrollIntoView({ block: "nearest" });
  }, [tab]);
  return (
    <div ref={ref} className={styles.seen}>
      {children}
    </div>
  );
}
