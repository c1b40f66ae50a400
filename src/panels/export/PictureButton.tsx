import { Suspense, useState } from "react";
import { late } from "../../views/late.ts";
import { Button } from "../common/Button.tsx";

const PictureSheet = late(() => import("./PictureSheet.tsx"));

/** Takes pictures of the study it stands in. */
export function PictureButton() {
  const [study, setStudy] = useState<Element | null>(null);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => setStudy(currentTarget.closest("dialog"))}
      >
        Picture…
      </Button>
      {study && (
        <Suspense fallback={null}>
          <PictureSheet study={study} onClose={() => setStudy(null)} />
        </Suspense>
      )}
    </>
  );
}
