import { type ComponentType, lazy } from "react";

/** A component whose code arrives when it is first drawn. Where it can't be loaded nothing is drawn, and the page lives on. */
export function late<P>(load: () => Promise<{ readonly default: ComponentType<P> }>) {
  return lazy<ComponentType<P>>(() => load().catch(() => ({ default: () => null })));
}
