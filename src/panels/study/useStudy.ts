import { useEffect, useRef, useState } from "react";
import type { Found, StudyKind } from "../../engine/study/protocol.ts";
import { lab } from "../../store/lab/lab.ts";
import { dataOf } from "../../store/run/engine.ts";
import { beginStudy, type StudyOf, type Underway } from "../../store/run/study.ts";

/** How far a study has come. */
export interface StudyState<K extends StudyKind> {
  readonly status: "idle" | "running" | "done" | "cancelled" | "failed";
  /** What is or was studied; null before the first study. */
  readonly study: StudyOf<K> | null;
  readonly found: readonly Found[K][];
  /** Runs made, of all. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** Why it failed, as a sentence. */
  readonly message: string | null;
}

const idle = { status: "idle", study: null, found: [], progress: null, message: null } as const;

/** A study of the lab's data, in a worker that ends with the component; the first begins by itself. */
export function useStudy<K extends StudyKind>(first: StudyOf<K> | null = null) {
  const [state, setState] = useState<StudyState<K>>(idle);
  const underway = useRef<Underway | null>(null);
  const end = (): void => {
    underway.current?.end();
    underway.current = null;
  };
  const begin = (study: StudyOf<K>): void => {
    end();
    setState({ ...idle, status: "running", study });
    const set = (change: Partial<StudyState<K>>) => setState((s) => ({ ...s, ...change }));
    const { dataset, choices } = lab.getState();
    underway.current = beginStudy(dataOf(dataset, choices.model), study, {
      progress: (done, of) => set({ progress: { done, of } }),
      found: (found) => setState((s) => ({ ...s, found: [...s.found, found] })),
      done: () => set({ status: "done" }),
      failed: (message) => set({ status: "failed", message }),
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it opens, and never again.
  useEffect(() => {
    if (first) begin(first);
    // A file may be dropped while the panel is open: what was found is then of other data.
    const heed = lab.subscribe(({ dataset }, before) => {
      if (dataset === before.dataset) return;
      end();
      setState(idle);
    });
    return () => {
      heed();
      end();
    };
  }, []);
  const cancel = (): void => {
    end();
    setState((s) => ({ ...s, status: "cancelled" }));
  };
  return { ...state, begin, cancel, underway };
}
