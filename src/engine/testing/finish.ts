export { finish } from "../run/finish.ts";
