import type { Socket } from "node:net";
import type { Wire } from "./byWebDriver.ts";

type Answer = readonly [kind: 1, id: number, error: { message: string } | null, result: unknown];

/** Firefox's own remote protocol, one command at a time. */
export async function marionette(socket: Socket): Promise<Pick<Wire, "send">> {
  const incoming = messages(socket);
  const greeting = await incoming.next();
  if (greeting.done) throw new Error("Firefox has ended.");
  let last = 0;
  return {
    async send(command, body) {
      last += 1;
      const text = JSON.stringify([0, last, `WebDriver:${command}`, body]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
      const { value, done } = await incoming.next();
      if (done) throw new Error("Firefox has ended.");
      const [, , error, result] = value as Answer;
      if (error) throw new Error(error.message);
      return result !== null && typeof result === "object" && "value" in result
        ? result.value
        : result;
    },
  };
}

/** Each message is JSON behind its length in bytes and a colon. */
async function* messages(socket: Socket): AsyncGenerator<unknown, undefined> {
  let left = Buffer.alloc(0);
  for await (const bytes of socket) {
    left = Buffer.concat([left, bytes]);
    for (;;) {
      const colon = left.indexOf(":");
      const end = colon + 1 + Number(left.subarray(0, Math.max(0, colon)));
      if (colon < 0 || left.length < end) break;
      yield JSON.parse(left.toString("utf8", colon + 1, end));
      left = left.subarray(end);
    }
  }
}
