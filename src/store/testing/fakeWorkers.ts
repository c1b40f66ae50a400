import { vi } from "vitest";
import { fakeWorkers } from "./fakeReader.ts";

/** Imported first, so that it stands in before anything is asked of a worker. */
vi.stubGlobal("Worker", fakeWorkers);
