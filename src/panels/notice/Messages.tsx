import { lazy, Suspense } from "react";
import { useLab } from "../../store/lab/lab.ts";
import { useIdle } from "../../views/whenIdle.ts";

/** What draws messages; fetched before the first where there is time. */
export const messages = () => import("./Told.tsx");

// Not `late`: what tells that a part is missing can't wait for missing parts.
const Told = lazy(async () => ({ default: (await messages().catch(() => plain)).Told }));

/** Messages where what draws them can't be loaded. */
const plain = {
  Told: () => <p role="alert">{useLab(({ notice, loading }) => notice?.text ?? loading?.what)}</p>,
};

/** All messages; where they will be read out is there before the first. */
export function Messages() {
  const needed = useLab(({ loading, notice }) => loading !== null || notice !== null);
  const idle = useIdle();
  return (
    (idle || needed) && (
      <Suspense fallback={null}>
        <Told />
      </Suspense>
    )
  );
}
