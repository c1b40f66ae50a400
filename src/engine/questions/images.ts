import { kernelFor } from "../../models/faces.ts";
import type { Problem } from "../run/problem.ts";
import type { Answers, QuestionOf } from "../thread/protocol.ts";

/** What is drawn of images and their z, and how likely they are. */

export function* latent(
  { data, choices: { model } }: Problem,
  { theta, phi, sheet }: QuestionOf<"latent">,
): Generator<void, Answers["latent"]> {
  const { images } = kernelFor(model, data);
  return images ? yield* images.latent(model, data, theta, phi, sheet) : null;
}

export function* likelihood(
  { data, choices: { model } }: Problem,
  { theta, phi, draws }: QuestionOf<"likelihood">,
): Generator<void, Answers["likelihood"]> {
  const { images } = kernelFor(model, data);
  return images ? yield* images.likelihood(model, data, theta, phi, draws) : null;
}
