import { expect, test } from "vitest";
import { FileError } from "../../checks/fault.ts";
import { fourPoints, twoComponents } from "../testing/session.ts";
import { readLinkPayload } from "./read.ts";
import { linkPayload } from "./write.ts";

const payload = linkPayload(fourPoints, twoComponents, 3);

test.each<[string, string]>([
  ["", "This is not JSON: it ends too early, at line 1, column 1."],
  ["null", "The file is not an object."],
  [JSON.stringify({}), 'format is missing; it must be "elbo-lab/link@1".'],
  [JSON.stringify({ ...payload, frame: -1 }), "frame is not a whole number from 0 to 200000."],
  [JSON.stringify({ ...payload, frame: undefined }), "frame is missing."],
  [
    JSON.stringify({ ...payload, session: {} }),
    'session.format is missing; it must be "elbo-lab/session@1".',
  ],
  [
    JSON.stringify(payload).replace('"full"', '"ful"'),
    'session.model.covariance is not one of "full", "diagonal", "spherical", "tied", "tiedDiagonal", "tiedSpherical".',
  ],
  [
    JSON.stringify(payload).replace("2.1", "null"),
    "session.data.points[0][0] is not a finite number.",
  ],
])("a damaged link says so: %s", (text, fault) => {
  expect(() => readLinkPayload(text)).toThrow(new FileError(`This link is damaged: ${fault}`));
});
