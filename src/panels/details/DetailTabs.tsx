import { Tab, TabList, TabPanel, TabProvider } from "@ariakit/react/tab";
import { type ReactNode, useEffect, useRef } from "react";
import { setView, useLab } from "../../store/lab.ts";
import type { Tab as TabName } from "../../store/state.ts";
import styles from "./Details.module.css";
import { ParametersTab } from "./ParametersTab.tsx";
import { PointTab } from "./PointTab.tsx";
import { StepTab } from "./StepTab.tsx";
import { TermsTab } from "./TermsTab.tsx";

const tabs: readonly { id: TabName; name: string; content: ReactNode }[] = [
  { id: "along", name: "Along the step", content: <StepTab /> },
  { id: "point", name: "One point", content: <PointTab /> },
  { id: "parameters", name: "Parameters", content: <ParametersTab /> },
  { id: "terms", name: "ELBO terms", content: <TermsTab /> },
];

/** One thing at a time about the frame shown; a second click on a tab folds the panel. */
export default function DetailTabs() {
  const tab = useLab((s) => s.view.tab);
  const select = (id: string | null | undefined): void => {
    setView({ tab: tabs.find((each) => each.id === id)?.id ?? null });
  };
  return (
    <TabProvider selectedId={tab} setSelectedId={select} selectOnMove={false}>
      <TabList className={styles.tabs} aria-label="Details">
        {tabs.map(({ id, name }) => (
          <Tab
            key={id}
            id={id}
            className={styles.tab}
            onClick={(event) => {
              if (tab !== id) return;
              event.preventDefault();
              select(null);
            }}
          >
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} tabId={id} className={styles.content} unmountOnHide>
          <Seen>{content}</Seen>
        </TabPanel>
      ))}
    </TabProvider>
  );
}

/** Brings what was opened into sight, where the page scrolls. */
function Seen({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={ref} className={styles.seen}>
      {children}
    </div>
  );
}
