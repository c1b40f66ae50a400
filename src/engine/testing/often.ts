/** The gate asks half; LAWS=20 npm run unit -- src/engine/laws asks the laws forty times as often. */
const TIMES = Number(process.env.LAWS ?? 0.5);

/** How many drawn runs a law is asked; they are others each time. */
export const often = (runs: number): number => Math.ceil(runs * TIMES);
