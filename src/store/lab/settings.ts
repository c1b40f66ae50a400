import { createStore, useStore } from "zustand";
import { type Settings, storedSettings, storeSettings } from "./storedSettings.ts";

export const settings = createStore<Settings>()(() => storedSettings());

export function useSettings<T>(selector: (state: Settings) => T): T {
  return useStore(settings, selector);
}

export function setSettings(change: Partial<Settings>): void {
  settings.setState(change);
  storeSettings(settings.getState());
}
