import * as v from "valibot";
import { check, kindIn, numberIn, oneOf } from "../../checks/check.ts";
import { quoted, refuse, within } from "../../checks/fault.ts";
import { MAX_COMPONENTS } from "../../checks/limits.ts";
import { seed } from "../../checks/start.ts";
import type { Choices } from "../../engine/registry/session.ts";
import { againstPreset } from "../../engine/registry/suits.ts";
import type { Gapless, StudyView } from "../../models/contract/scene.ts";
import { formats } from "../../models/faces.ts";
import { kindOf, shapeOf } from "../../models/kinds.ts";
import type { Points } from "../../models/shared/points.ts";
import { presetsFor } from "../../rules/presets.ts";
import type { Dataset } from "../dataset.ts";
import { againstGapless, dataOfB, gaplessWords } from "../gapless.ts";
import type { Session } from "../reader/protocol.ts";
import { studyBounds } from "./studyBounds.ts";

const text = v.string("is not a text");

const ways = Object.keys(gaplessWords) as Gapless[];

const studies = {
  compare: v.strictObject({
    kind: v.literal("compare"),
    rules: v.exactOptional(text),
    covariance: v.exactOptional(text),
    latent: v.exactOptional(text),
    noise: v.exactOptional(text),
    family: v.exactOptional(text),
    data: v.exactOptional(oneOf(ways)),
    start: v.exactOptional(v.strictObject({ kind: text, seed })),
  }),
  starts: v.strictObject({
    kind: v.literal("starts"),
    count: v.exactOptional(numberIn(studyBounds.count)),
    rule: v.exactOptional(text),
  }),
  sizes: v.strictObject({
    kind: v.literal("sizes"),
    most: v.exactOptional(numberIn({ whole: true, least: 0, most: 40 })),
  }),
  components: v.strictObject({
    kind: v.literal("components"),
    most: v.exactOptional(numberIn({ whole: true, least: 1, most: MAX_COMPONENTS })),
    starts: v.exactOptional(numberIn(studyBounds.starts)),
  }),
};

/** A study with its fields, as the session allows them. Throws a FileError that names the place. */
export function readStudy(value: unknown, place: string, session: Session): StudyView {
  const kind = kindIn(studies, value, place);
  const study = check(studies[kind], value, place) as StudyView;
  const { dataset, choices } = session;
  const { dimensions } = dataset.points;
  if (dataset.points.size === 0 && shapeOf(choices.model) !== "none")
    refuse(place, "needs points, of which there are none");
  const at = (part: string) => within(place, part);
  const format = formats.of(choices.model);
  const checkStart = (start: unknown, part: string) =>
    format.start(start, part, choices.model, dimensions);
  switch (study.kind) {
    case "compare":
      if (study.data !== undefined) checkData(study.data, at("data"), dataset);
      if (study.rules !== undefined)
        checkRules(study.rules, at("rules"), choices, dataOfB(dataset, study).points);
      for (const choice of ["covariance", "latent", "noise", "family"] as const)
        if (study[choice] !== undefined)
          format.spec({ ...choices.model, [choice]: study[choice] }, place, dimensions);
      if (study.start) checkStart(study.start, at("start"));
      break;
    case "starts":
      if (study.rule !== undefined) checkStart({ kind: study.rule, seed: 1 }, at("rule"));
      break;
    case "sizes":
      if (!("basis" in choices.model))
        refuse(place, `is of a basis, which ${kindOf(choices.model).title} has none of`);
      break;
    case "components":
      if (!kindOf(choices.model).counted)
        refuse(place, `counts components, which ${kindOf(choices.model).title} has none of`);
  }
  return study;
}

function checkData(how: Gapless, place: string, dataset: Dataset): void {
  const against = againstGapless(dataset, how);
  if (against !== null) refuse(place, `is ${quoted(how)}, but the data ${against}`);
}

function checkRules(name: string, place: string, { model }: Choices, points: Points): void {
  const there = presetsFor(model);
  const preset = there.find((each) => each.name === name);
  const known = there.map((each) => `"${each.name}"`).join(", ");
  if (!preset) refuse(place, `${quoted(name)} is not known here; this version knows ${known}`);
  const against = againstPreset(model, preset, points);
  if (against !== null) refuse(place, `${quoted(name)} ${against}`);
}
