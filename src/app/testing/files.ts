import { twoComponents } from "../../data/testing/session.ts";

/** Six points of two classes, two of them observed, and exact EM for two components: a whole session file. */
export const sixPoints = {
  format: "elbo-lab/session@1",
  data: {
    points: [
      [2.1, 0.3],
      [-1.9, 0.4],
      [1.2, 1.3],
      [-1.1, -0.4],
      [0.2, 2.5],
      [-0.7, -2.2],
    ],
    labels: [0, 1, 0, 1, 0, 1],
    observed: [0, null, null, null, null, 1],
  },
  ...twoComponents,
};

const { data, start } = sixPoints;
const text = (changes: object): string => JSON.stringify({ ...sixPoints, ...changes });
const covariances = (first: number[][]): object => ({
  start: { ...start, covariances: [first, start.covariances[1]] },
});

/** Files that can't be opened, and what is told of where. */
export const malformed: readonly (readonly [
  what: string,
  name: string,
  content: string,
  place: RegExp,
])[] = [
  ["a file that is not JSON", "a.json", '{"format": nope}', /line 1, column 12/],
  ["a JSON file cut off", "a.json", text({}).slice(0, -40), /not JSON.*line 1/],
  ["another format", "a.json", text({ format: "elbo-lab/session@9" }), /format.*session@9/],
  ["no format", "a.json", '{"a": 1}', /format is missing/],
  [
    "labels of another length",
    "a.json",
    text({ data: { ...data, labels: [0, 1] } }),
    /data\.labels.*2.*6/,
  ],
  [
    "observed of another length",
    "a.json",
    text({ data: { ...data, observed: [0] } }),
    /data\.observed.*1.*6/,
  ],
  [
    "means of another length",
    "a.json",
    text({ start: { ...start, means: [[1, 2]] } }),
    /start\.means/,
  ],
  [
    "a number that is not finite",
    "a.json",
    text({}).replace("-1.9", "1e999"),
    /data\.points\[1\]\[0\].*finite/,
  ],
  [
    "a covariance that is not positive definite",
    "a.json",
    text(
      covariances([
        [1, 2],
        [2, 1],
      ]),
    ),
    /start\.covariances\[0\].*positive definite/,
  ],
  [
    "a covariance that is not symmetric",
    "a.json",
    text(
      covariances([
        [1, 0.5],
        [0, 1],
      ]),
    ),
    /start\.covariances\[0\].*symmetric/,
  ],
  [
    "weights that do not sum to 1",
    "a.json",
    text({ start: { ...start, weights: [0.5, 0.6] } }),
    /start\.weights.*sum/,
  ],
  [
    "a start outside the family",
    "a.json",
    text({
      model: { ...sixPoints.model, covariance: "spherical" },
      ...covariances([
        [1, 0],
        [0, 2],
      ]),
    }),
    /start\.covariances\[0\].*spherical/,
  ],
  [
    "a start below the clamp",
    "a.json",
    text({ model: { ...sixPoints.model, floor: { kind: "clamp", eps: 2 } } }),
    /start\.covariances\[0\]/,
  ],
  ["an unknown field", "a.json", text({ colour: "red" }), /colour.*not a known field/],
  [
    "an unknown field further in",
    "a.json",
    text({ model: { ...sixPoints.model, shape: 1 } }),
    /model\.shape.*not a known field/,
  ],
  ["an unknown rule", "a.json", text({ inference: { kind: "guess" } }), /inference\.kind.*guess/],
  ["an empty file", "a.json", "", /empty/],
  ["an empty table", "a.csv", " \n", /empty/],
  ["a table with a text cell", "a.csv", "x,y\n1,2\n3,four\n", /Line 3.*four/],
  ["a table with a short row", "a.csv", "1,2\n3\n", /Line 2/],
  ["a table with a number too large", "a.csv", "1,2\n3,1e999\n", /Line 2.*1e999/],
];
