export * from "../maths/format.ts";
