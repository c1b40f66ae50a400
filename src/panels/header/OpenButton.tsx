import { useRef } from "react";
import { Button } from "../common/Button.tsx";

/** The page's one file input, behind its button; files can also be dropped or pasted. */
export function OpenButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()} title="A CSV of points, or a session">
        Open…
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        onChange={(event) => {
          const field = event.target;
          const [file] = field.files ?? [];
          // Cleared, so that the same file can be opened again after it was changed.
          if (file)
            open(file).finally(() => {
              field.value = "";
            });
        }}
      />
    </>
  );
}

/** What opens a file arrives with the first one. */
async function open(file: File): Promise<void> {
  await (await import("../../store/files/open.ts")).openFile(file);
}
