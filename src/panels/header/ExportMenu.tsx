import { lazy, Suspense, useState } from "react";
import { Button } from "../common/Button.tsx";

const OpenMenu = lazy(() => import("./OpenMenu.tsx"));

/** The menu's code arrives with its first use. */
export function ExportMenu() {
  const [wanted, setWanted] = useState(false);
  const button = (
    <Button aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)}>
      Export…
    </Button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenMenu />
    </Suspense>
  );
}
