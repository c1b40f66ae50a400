// Mutated files in number: npm run fuzz -- [how many] [seed]; the gate tries 300 of seed 1.
import { spawnSync } from "node:child_process";

const [files = "5000", seed = String(Date.now() % 1e9)] = process.argv.slice(2);
process.stdout.write(`${files} files of seed ${seed}\n`);
const env = { ...process.env, FUZZ_FILES: files, FUZZ_SEED: seed };
const vitest = ["vitest", "run", "src/app/fuzz", "--test-timeout", "0"];
process.exit(spawnSync("npx", vitest, { env, stdio: "inherit" }).status ?? 1);
