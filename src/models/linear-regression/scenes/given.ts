/** What several scenes are of. */
export const line = { kind: "linear-regression", basis: { kind: "polynomial", degree: 1 } };
export const names = { columns: ["x", "y"] };

/** Of sin πx. */
export const nine = [
  [-0.95, -0.02],
  [-0.7, -0.98],
  [-0.45, -0.79],
  [-0.2, -0.74],
  [0, 0.13],
  [0.25, 0.55],
  [0.5, 1.12],
  [0.75, 0.61],
  [0.95, 0.31],
];
