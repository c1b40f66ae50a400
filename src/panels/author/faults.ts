import { createContext, useContext, useEffect, useRef, useState } from "react";
import type { Fault } from "../../checks/fault.ts";
import { useAuthor } from "../../store/author/author.ts";
import { faultsOf } from "../../store/author/finish.ts";

/** The faults of the draft by the reader that opens its file; those of the moment before while it reads. */
export function useFaults(): readonly Fault[] {
  const draft = useAuthor((s) => s.draft);
  const asked = useAuthor((s) => s.asked);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const reading = useRef(false);
  const newest = useRef(draft);
  useEffect(() => {
    newest.current = draft;
    if (reading.current) return;
    reading.current = true;
    // One is read at a time; what was typed meanwhile is read after it.
    (async () => {
      for (let read: unknown = null; read !== newest.current; ) {
        const next = newest.current;
        read = next;
        setFaults(await faultsOf(next).catch(() => []));
      }
      reading.current = false;
    })();
  }, [draft]);
  // An empty field is not called wrong before it is missed.
  return asked ? faults : faults.filter(({ message }) => message !== "is empty");
}

/** The faults of the draft that are to be named. */
export const Faults = createContext<readonly Fault[]>([]);

/** What is wrong at a place, or anywhere within it, as a sentence about `label`; null where nothing is. */
export function useFault(place: string, label: string, within = false): string | null {
  const faults = useContext(Faults);
  const fault = faults.find((each) => each.place === place || (within && isIn(each.place, place)));
  if (!fault) return null;
  const rest = fault.place.slice(place.length).replace(/^\./, "");
  return `${rest ? `${label}: ${rest}` : label} ${fault.message}.`;
}

/** How many faults a scene has. */
export const useFaultCount = (place: string): number =>
  useContext(Faults).filter((each) => isIn(each.place, place)).length;

const isIn = (inner: string, outer: string): boolean =>
  [".", "["].some((next) => inner.startsWith(`${outer}${next}`));
