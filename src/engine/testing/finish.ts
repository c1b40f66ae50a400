export { finish } from "../run/problem.ts";
