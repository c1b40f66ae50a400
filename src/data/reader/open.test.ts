import { describe, expect, test } from "vitest";
import { FileError } from "../../checks/fault.ts";
import { toText, writeSession, writeTrace } from "../session/write.ts";
import { fourPoints, twoComponents } from "../testing/session.ts";
import { handle } from "./handle.ts";
import { openBytes, openText } from "./open.ts";
import type { Task } from "./protocol.ts";

const session = toText(writeSession(fourPoints, twoComponents));
const trace = toText(writeTrace(fourPoints, twoComponents, [], null));
const decode = (bytes: Uint8Array, encoding: string) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

describe("a file is known by its content, then by its name", () => {
  test.each([
    ["a.json", session, "session"],
    ["a.txt", `\uFEFF\n${session}`, "session"],
    ["a.csv", trace, "session"],
    ["a.csv", "1,2", "points"],
    ["Pasted text", "x;y\n1;2", "points"],
  ])("%s", (name, text, kind) => {
    expect(openText(name, text).kind).toBe(kind);
    expect(openBytes(name, encode(text), decode).kind).toBe(kind);
  });

  test("the points of a session are named after the file", () => {
    expect(openText("a.json", session)).toEqual({
      kind: "session",
      name: "a.json",
      dataset: { ...fourPoints, source: { kind: "points", name: "a.json" } },
      choices: twoComponents,
    });
  });
});

describe("what can't be opened says why", () => {
  test.each([
    ["a.json", "", "The file is empty."],
    ["a.csv", " \n ", "The file is empty."],
    ["a.json", "1,2", 'This is not JSON: "," at line 1, column 2 is out of place.'],
    ["a.csv", "hello", "There are no points below the names."],
    [
      "a.csv",
      '{"schema": 1}',
      'format is missing; it must be "elbo-lab/session@1" or "elbo-lab/trace@1" or "elbo-lab/lesson@1".',
    ],
  ])("%s %j", (name, text, message) => {
    expect(() => openText(name, text)).toThrow(new FileError(message));
  });

  test.each([
    ["nothing", new Uint8Array(), "The file is empty."],
    ["a zero byte", Uint8Array.of(49, 44, 50, 0), "The file is not text: it holds a zero byte."],
    ["no text", Uint8Array.of(49, 44, 0xff, 0x81), "The file is not text in UTF-8."],
    ["JSON that is no UTF-8", Uint8Array.of(123, 0xe4, 125), "The file is not text in UTF-8."],
    [
      "more than fits",
      new Uint8Array(100_000_001),
      "The file has 101 MB; at most 100 MB can be opened.",
    ],
  ])("bytes with %s", (_, bytes, message) => {
    expect(() => openBytes("a.csv", bytes, decode)).toThrow(new FileError(message));
  });

  test("a table that is no UTF-8 is Windows-1252", () => {
    const bytes = Uint8Array.from([..."Gr\xf6\xdfe;Breite\n1,5;2\n2;3,5\n"], (char) =>
      char.charCodeAt(0),
    );
    expect(openBytes("a.csv", bytes, decode)).toMatchObject({
      kind: "points",
      dataset: { columns: ["Größe", "Breite"], points: { size: 2, dimensions: 2 } },
    });
  });

  test("50 MB of noise fails by its first line", () => {
    const line = "q;.-#+~x%&/(=?!§ü*'_:>,<|\t";
    const noise = encode(`${line.repeat(1_900_000)}`);
    expect(() => openBytes("a.csv", noise, decode)).toThrow(/^Line 1 has \d+ cells;/);
    expect(() => openBytes("a.json", noise, decode)).toThrow("This is not JSON");
  });
});

describe("the worker's answers", () => {
  const bytes = encode(session).slice().buffer;
  const link = JSON.stringify(writeSession(fourPoints, twoComponents, { frame: 2 }));
  const recipe = { generator: "old-faithful", standardised: true } as const;

  test.each<[Task, object]>([
    [
      { type: "open", name: "a.json", bytes },
      { kind: "session", choices: twoComponents },
    ],
    [
      { type: "session", text: session },
      { dataset: fourPoints, choices: twoComponents },
    ],
    [
      { type: "link", text: link },
      { dataset: fourPoints, opening: { frame: 2 } },
    ],
    [{ type: "generate", recipe }, { source: { kind: "recipe", recipe } }],
  ])("$type", (task, value) => {
    const { reply, transfer } = handle({ ...task, id: 7 }, decode);
    expect(reply).toMatchObject({ id: 7, ok: true, value });
    expect(transfer.length).toBeGreaterThanOrEqual(2);
    expect(structuredClone(reply, { transfer })).toMatchObject({ id: 7, ok: true, value });
  });

  test("a fault is answered with its sentence", () => {
    const { reply } = handle({ id: 8, type: "session", text: "{}" }, decode);
    expect(reply).toEqual({
      id: 8,
      ok: false,
      message: 'format is missing; it must be "elbo-lab/session@1" or "elbo-lab/trace@1".',
    });
  });
});
