import { expect, test } from "vitest";
import { FileError } from "../../checks/fault.ts";
import { fourPoints, twoComponents } from "../testing/session.ts";
import { readLinkPayload } from "./read.ts";
import { writeSession } from "./write.ts";

const session = writeSession(fourPoints, twoComponents, { frame: 3 });
const { frame: _, ...plain } = session;
const old = { format: "elbo-lab/link@1", frame: 3, session: plain };

test("a link of the first kind reads as its session at its frame", () => {
  expect(readLinkPayload(JSON.stringify(old))).toEqual(readLinkPayload(JSON.stringify(session)));
});

test.each<[string, string]>([
  ["", "This is not JSON: it ends too early, at line 1, column 1."],
  ["null", "The file is not an object."],
  [JSON.stringify({}), 'format is missing; it must be "elbo-lab/session@1" or "elbo-lab/link@1".'],
  [JSON.stringify({ ...session, frame: -1 }), "frame is not a whole number from 0 to 200000."],
  [JSON.stringify({ ...old, frame: -1 }), "frame is not a whole number from 0 to 200000."],
  [JSON.stringify({ ...old, frame: undefined }), "frame is missing."],
  [JSON.stringify({ ...old, view: {} }), "view is not a known field."],
  [
    JSON.stringify({ ...old, session: {} }),
    'session.format is missing; it must be "elbo-lab/session@1".',
  ],
  [
    JSON.stringify(session).replace('"full"', '"ful"'),
    'model.covariance is not one of "full", "diagonal", "spherical", "tied", "tiedDiagonal", "tiedSpherical".',
  ],
  [JSON.stringify(session).replace("2.1", "true"), "data.points[0][0] is not a finite number."],
  [JSON.stringify({ ...session, view: { zoom: 2 } }), "view.zoom is not a known field."],
])("a damaged link says so: %s", (text, fault) => {
  expect(() => readLinkPayload(text)).toThrow(new FileError(`This link is damaged: ${fault}`));
});
