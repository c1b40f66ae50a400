import { handle } from "../../data/reader/handle.ts";
import type { Reply, Request } from "../../data/reader/protocol.ts";
import { FakeStudy } from "./fakeStudy.ts";
import { FakeWorker } from "./fakeWorker.ts";

/** A data worker in this thread that answers when it is told to: `answer` of the request it holds. */
export class FakeReader {
  static readonly alive: FakeReader[] = [];
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: (() => void) | null = null;
  private request: Request | null = null;

  constructor() {
    FakeReader.alive.push(this);
  }

  postMessage(request: Request): void {
    this.request = structuredClone(request);
  }

  terminate(): void {
    FakeReader.alive.splice(FakeReader.alive.indexOf(this), 1);
  }

  tell(share: number): void {
    this.onmessage?.({ data: { id: 0, share } });
  }

  answer(): void {
    if (!this.request || !FakeReader.alive.includes(this)) return;
    const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    this.onmessage?.({ data: structuredClone(handle(this.request, decode).reply) });
  }
}

type Fake = FakeReader | FakeStudy | FakeWorker;

/** Stands for `Worker`: the data worker is a FakeReader, a study's a FakeStudy, the engine's a FakeWorker. */
export function fakeWorkers(this: unknown, address: URL): Fake {
  if (address.pathname.includes("/data/")) return new FakeReader();
  return address.pathname.includes("/study/") ? new FakeStudy() : new FakeWorker();
}

/** Stands for `Worker` where the data worker answers by itself, as soon as it can. */
export function answeringWorkers(this: unknown, address: URL): Fake {
  const worker = new (fakeWorkers as unknown as new (at: URL) => Fake)(address);
  if (worker instanceof FakeReader) setTimeout(() => worker.answer());
  return worker;
}
