import { editors } from "../../models/faces.ts";
import { lab, notify } from "../lab/lab.ts";
import type { Export } from "./files.ts";

/** Hands what is saved to the browser as a download; why there is none is told. */
export async function saveText({ file, type, content }: Export): Promise<void> {
  try {
    await editors.load(lab.getState().choices.model);
    download(new Blob([await content(lab.getState())], { type }), file);
  } catch (error) {
    notify({ kind: "error", text: error instanceof Error ? error.message : String(error) });
  }
}

/** Hands a file to the browser as a download. */
export function download(content: Blob, file: string): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = file;
  anchor.click();
  // The browser has taken the content by the next task.
  setTimeout(() => URL.revokeObjectURL(address));
}
