import fc from "fast-check";
import { expect, test } from "vitest";
import { pack, unpack } from "./linkText.ts";

test("what is packed unpacks to itself, in characters an address takes as they are", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
      const packed = await pack(text);
      expect(packed).toMatch(/^[\w-]*$/);
      expect(await unpack(packed)).toBe(text);
    }),
  );
});

test("what was not packed, or was cut off, or holds too much, is refused", async () => {
  const packed = await pack("a session ".repeat(50));
  await expect(unpack(packed.slice(0, 20))).rejects.toThrow();
  await expect(unpack("never packed!")).rejects.toThrow();
  await expect(unpack(packed, 100)).rejects.toThrow();
});
