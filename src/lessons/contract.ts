/** What who writes a lesson writes. */
export type * from "../data/lesson/contract.ts";
