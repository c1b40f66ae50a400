import { useState } from "react";
import type { Choice } from "../../data/csv/choose.ts";
import { openTable } from "../../store/files/open.ts";
import { closePanel, lab } from "../../store/lab/lab.ts";

/** Opens a table from a panel, which closes when it is there and else says why it is not. */
export function useOpening() {
  const [fault, setFault] = useState<string | null>(null);
  const [opening, setOpening] = useState(false);
  const open = async (file: Blob, choice?: Choice): Promise<void> => {
    const { panel } = lab.getState().view;
    setFault(null);
    setOpening(true);
    try {
      if (await openTable(file, choice)) closePanel(panel);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    } finally {
      setOpening(false);
    }
  };
  return { fault, opening, open };
}
