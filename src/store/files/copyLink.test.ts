import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lab } from "../lab/lab.ts";
import { FakeWorker } from "../testing/fakeWorker.ts";
import { copyLink } from "./copyLink.ts";

type Items = readonly { readonly "text/plain": Promise<Blob> }[];

const write = vi.fn<(items: Items) => Promise<void>>();

beforeEach(() => {
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("location", { href: "https://example.org/lab/" });
  vi.stubGlobal("navigator", { clipboard: { write } });
  vi.stubGlobal(
    "ClipboardItem",
    class {
      constructor(content: object) {
        Object.assign(this, content);
      }
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  write.mockReset();
});

test("the clipboard is asked in the click, and given the address when that is there", async () => {
  write.mockImplementation(async ([item]) => void (await item?.["text/plain"]));
  const copied = copyLink();
  expect(write).toHaveBeenCalledTimes(1);
  await copied;
  const text = await (await write.mock.calls[0]?.[0][0]?.["text/plain"])?.text();
  expect(text).toMatch(/^https:\/\/example\.org\/lab\/#[\w-]{20,}$/);
  expect(lab.getState().notice).toMatchObject({
    kind: "info",
    text: expect.stringMatching(/^Link copied/),
  });
});

test.each([
  ["refuses", { clipboard: { write: () => Promise.reject(new Error("NotAllowedError")) } }],
  ["is not there", {}],
])("where the clipboard %s the address is told", async (_, navigator) => {
  vi.stubGlobal("navigator", navigator);
  await copyLink();
  const { notice } = lab.getState();
  expect(notice?.kind).toBe("info");
  expect(notice?.text).toMatch(/can't be used here\. The link: https:\/\/example\.org\/lab\/#/);
});

test("an address that is too long is told as such, whatever the clipboard makes of it", async () => {
  write.mockImplementation(async ([item]) => void (await item?.["text/plain"]));
  vi.stubGlobal("location", { href: `https://example.org/${"long/".repeat(6000)}` });
  await copyLink();
  expect(lab.getState().notice).toMatchObject({
    kind: "error",
    text: expect.stringMatching(/more than a link/),
  });
});
