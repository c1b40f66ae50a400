import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";

/** A program with all that it starts in turn, which ends with it. */
export interface Started {
  readonly child: ChildProcess;
  stop(): void;
}

/** Starts a program at the head of a group of its own. */
export function start(
  path: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
  stdio: StdioOptions = "ignore",
): Started {
  const windows = process.platform === "win32";
  const child = spawn(path, words, {
    env: { ...process.env, ...env },
    stdio,
    detached: !windows,
  });
  // What can't be started is seen by who waits for it.
  child.on("error", () => {});
  return {
    child,
    stop() {
      if (child.pid === undefined || windows) return void child.kill("SIGKILL");
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // All of it has ended by itself.
      }
    },
  };
}
