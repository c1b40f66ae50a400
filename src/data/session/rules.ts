import * as v from "valibot";
import { check, checkObject, kindIn, listOf, numberIn } from "../../checks/check.ts";
import { quoted, refuse, within } from "../../checks/fault.ts";
import { allowsInference, allowsLearning } from "../../engine/registry/suits.ts";
import type { RuleField } from "../../models/contract/fields.ts";
import type { Described, InferenceRule, LearningRule } from "../../models/contract/rule.ts";
import { kindOf, labelsOf, type Spec } from "../../models/kinds.ts";
import {
  type InferenceChoice,
  inferenceRules,
  type LearningChoice,
  learningRules,
} from "../../rules/index.ts";
import { readBrushed } from "./brushed.ts";

/** What fields are read against. */
interface Against {
  readonly model: Spec;
  /** How many points there are. */
  readonly size: number;
}

/** How q is chosen, in a session of such a model. Throws a FileError that names the place. */
export function readInference(value: unknown, place: string, against: Against): InferenceChoice {
  const kind = kindIn(inferenceRules, value, place);
  const rule: InferenceRule<InferenceChoice> = inferenceRules[kind];
  if (!allowsInference(against.model, kind))
    refuse(within(place, "kind"), `${quoted(kind)} needs a z that is one of a few labels`);
  return readChoice(rule, value, place, against);
}

/** How θ is chosen, likewise. */
export function readLearning(value: unknown, place: string, against: Against): LearningChoice {
  const kind = kindIn(learningRules, value, place);
  const rule: LearningRule<LearningChoice> = learningRules[kind];
  const { title } = kindOf(against.model);
  if (!allowsLearning(against.model, kind))
    refuse(within(place, "kind"), `${quoted(kind)} needs gradients, which ${title} has none of`);
  return readChoice(rule, value, place, against);
}

/** A choice by the fields of its rule; what is left out has the rule's default, if it has one. */
function readChoice<Choice extends { readonly kind: string }>(
  rule: Described<Choice> & Pick<Choice, "kind">,
  value: unknown,
  place: string,
  against: Against,
): Choice {
  const defaults: Readonly<Record<string, unknown>> = { ...rule.defaults };
  const fields = Object.entries<RuleField>(rule.fields);
  const schema = v.strictObject({
    kind: v.literal(rule.kind),
    ...Object.fromEntries(fields.map(([name, field]) => [name, v.exactOptional(schemaOf(field))])),
  });
  const given = { ...defaults, ...check(schema, checkObject(value, place), place) };
  const read = fields.flatMap(([name, field]) => {
    const { [name]: stated } = given as Readonly<Record<string, unknown>>;
    return stated === undefined
      ? []
      : [[name, settled(field, stated, within(place, name), against)]];
  });
  return { ...given, ...Object.fromEntries(read) } as unknown as Choice;
}

function schemaOf(field: RuleField): v.GenericSchema {
  switch (field.kind) {
    case "number":
      return field.all === undefined ? numberIn(field.bounds) : v.nullable(numberIn(field.bounds));
    case "switch":
      return v.boolean("is not true or false");
    case "word": {
      const [one, ...others] = field.of.map((word) => `"${word}"`);
      return v.picklist(field.of, `is neither ${one} nor ${others.join(" nor ")}`);
    }
    case "blocks":
      return listOf(v.string("is not a text"));
    case "brushed":
      return v.unknown();
  }
}

/** A field against the model and the data. Throws a FileError that names the place. */
function settled(field: RuleField, value: unknown, place: string, { model, size }: Against) {
  if (field.kind === "brushed") {
    return value instanceof Int16Array
      ? value
      : readBrushed(value, place, size, labelsOf(model) ?? 0);
  }
  if (field.kind === "blocks") {
    const { blocks } = kindOf(model);
    const stranger = (value as readonly string[]).findIndex((block) => !blocks.includes(block));
    const known = blocks.map((block) => `"${block}"`).join(", ");
    if (stranger >= 0) refuse(`${place}[${stranger}]`, `is not one of ${known}`);
  }
  return value;
}
