import { type Ask, answering } from "./answer.ts";
import { gaussianMixtureModel } from "./gaussianMixtureModel.ts";
import { ours } from "./ours.ts";
import type { Size } from "./problem.ts";

const contenders = { ours, "gaussian-mixture-model": gaussianMixtureModel };

/** The first message says who to be and at what size; each after it is answered. */
let answer: ((ask: Ask) => unknown) | null = null;
self.onmessage = ({ data }: MessageEvent) => {
  if (answer) return self.postMessage(answer(data as Ask));
  const { name, size } = data as { name: keyof typeof contenders; size: Size };
  answer = answering(contenders[name], size);
  self.postMessage("ready");
};
