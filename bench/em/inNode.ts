import { fork } from "node:child_process";
import { once } from "node:events";
import type { Size } from "./problem.ts";
import type { Racer } from "./race.ts";

/** A contender in a fresh Node process; `program` is the bundle of `process.ts`. */
export async function inNode(program: string, name: string, size: Size): Promise<Racer> {
  const words = [name, String(size.points), String(size.components)];
  const child = fork(program, words, { execArgv: ["--max-old-space-size=6000"] });
  let settle = { resolve: (_answer: unknown) => {}, reject: (_error: Error) => {} };
  const reply = () =>
    new Promise<unknown>((resolve, reject) => {
      settle = { resolve, reject };
    });
  child.on("message", (answer) => settle.resolve(answer));
  child.on("exit", () => settle.reject(new Error(`${name} ended before it answered.`)));
  await reply();
  return {
    name,
    ask: async (ask) => {
      const answer = reply();
      child.send(ask);
      return (await answer) as never;
    },
    end: async () => {
      const exit = once(child, "exit");
      child.kill();
      await exit;
    },
  };
}
