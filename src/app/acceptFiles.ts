/** Files dropped on the page, and files or text pasted outside a field, are opened. */
export function acceptFiles(): void {
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    openFile(file);
  });
  addEventListener("paste", (event) => {
    const { target, clipboardData } = event;
    if (target instanceof Element && target.matches("input, textarea")) return;
    const [file] = clipboardData?.files ?? [];
    const text = clipboardData?.getData("text/plain") ?? "";
    if (file) openFile(file);
    else if (text.trim() !== "") openFile(new Blob([text]));
  });
}

/** What opens a file arrives with the first one. */
async function openFile(file: File | Blob): Promise<void> {
  (await import("../store/files/open.ts")).openFile(file);
}
