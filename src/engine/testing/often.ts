/** LAWS=20 npm run unit -- src/engine/laws asks the laws twenty times as often as the gate does. */
const TIMES = Number(process.env.LAWS ?? 1);

/** How many drawn runs a law is asked; they are others each time. */
export const often = (runs: number): number => Math.ceil(runs * TIMES);
