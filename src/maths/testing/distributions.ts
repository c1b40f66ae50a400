import fc from "fast-check";

const normalised = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
};

const weight = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.double({ min: 1e-9, max: 1, noNaN: true }) },
);

const shares = (size: number) =>
  fc
    .array(weight, { minLength: size, maxLength: size })
    .filter((weights) => weights.some((value) => value > 0))
    .map(normalised);

const sizes = fc.integer({ min: 2, max: 8 });

/** Probabilities that sum to 1, some of them 0. */
export const distribution = () => sizes.chain(shares);

/** Two over the same outcomes. */
export const pair = () => sizes.chain((size) => fc.tuple(shares(size), shares(size)));

/** A joint table of 2 to 5 rows and columns. */
export const table = () =>
  fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
    .chain(([rows, columns]) =>
      shares(rows * columns).map((cells) =>
        Array.from({ length: rows }, (_, i) => cells.slice(i * columns, (i + 1) * columns)),
      ),
    );
