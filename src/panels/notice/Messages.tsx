import { useEffect, useState } from "react";
import { useLab } from "../../store/lab/lab.ts";
import { useIdle } from "../../views/whenIdle.ts";

/** What draws messages; fetched before the first where there is time. */
export const messages = () => import("./Told.tsx");

/** All messages; where they will be read out is there before the first. */
export function Messages() {
  const needed = useLab(({ loading, notice }) => loading !== null || notice !== null);
  const idle = useIdle();
  const [Told, setTold] = useState<typeof Plain>();
  // Not `late`: what tells that a part is missing can't wait for missing parts. It is asked for
  // again with the next message, and when there is none any more.
  useEffect(() => {
    if (Told && Told !== Plain) return;
    if (!idle && !needed) return;
    messages().then(
      (all) => setTold(() => all.Told),
      () => setTold(() => Plain),
    );
  }, [idle, needed, Told]);
  return Told && <Told />;
}

/** Messages where what draws them can't be loaded. */
function Plain() {
  const text = useLab(({ notice, loading }) => notice?.text ?? loading?.what);
  return text && <p role="alert">{text}</p>;
}
