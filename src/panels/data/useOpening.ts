import { useState } from "react";
import type { Choice } from "../../data/csv/choose.ts";
import { openTable } from "../../store/files/open.ts";
import { closePanel, lab } from "../../store/lab/lab.ts";
import { useTold } from "../common/fields/Fault.tsx";

/** Opens a table from a panel, which closes when it is there and else says why it is not. */
export function useOpening() {
  const [fault, told] = useTold();
  const [opening, setOpening] = useState(false);
  const open = async (file: Blob, choice?: Choice): Promise<void> => {
    const { panel } = lab.getState().view;
    setOpening(true);
    if (await told(openTable(file, choice))) closePanel(panel);
    setOpening(false);
  };
  return { fault, opening, open };
}
