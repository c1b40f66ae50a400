import { useEffect, useState } from "react";

/** A module that comes when it is first due. */
export interface Late<T> {
  readonly load: () => Promise<T>;
  here?: T;
}

/** A module once it was due and has come. That it is missing is told elsewhere; what needs it stays as it was. */
export function useLate<T>(late: Late<T>, due: boolean): T | undefined {
  const [, setHere] = useState(late.here);
  useEffect(() => {
    if (!due || late.here) return;
    const arrive = async (): Promise<void> => {
      late.here = await late.load();
      setHere(() => late.here);
    };
    arrive().catch(() => {});
  }, [due, late]);
  return late.here;
}
