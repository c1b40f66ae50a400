import * as v from "valibot";
import { check, checkObject, kindIn, listOf, numberIn, oneOf } from "../../checks/check.ts";
import { quoted, refuse, within } from "../../checks/fault.ts";
import {
  againstInference,
  againstLearning,
  againstPair,
  inferencesFor,
  learningsFor,
} from "../../engine/registry/suits.ts";
import type { RuleField } from "../../models/contract/fields.ts";
import type { AnyInference, AnyLearning, Described } from "../../models/contract/rule.ts";
import { kindOf, labelsOf, type Spec } from "../../models/kinds.ts";
import type { InferenceChoice, LearningChoice } from "../../rules/index.ts";
import { readBrushed } from "./brushed.ts";

/** What fields are read against. */
interface Against {
  readonly model: Spec;
  /** How many points there are. */
  readonly size: number;
}

/** How q is chosen, in a session of such a model. Throws a FileError that names the place. */
export function readInference(value: unknown, place: string, against: Against): InferenceChoice {
  const rule = ruleIn(inferencesFor(against.model), value, place, (kind) =>
    againstInference(against.model, kind),
  );
  return readChoice(rule, value, place, against) as InferenceChoice;
}

/** How θ is chosen beside that, likewise. */
export function readLearning(
  value: unknown,
  place: string,
  against: Against,
  inference: InferenceChoice,
): LearningChoice {
  const { model } = against;
  const rule = ruleIn(learningsFor(model), value, place, (kind) => againstLearning(model, kind));
  const learning = readChoice(rule, value, place, against) as LearningChoice;
  const unfit = againstPair(model, { inference, learning });
  if (unfit !== null) refuse(within(place, "kind"), `${quoted(rule.kind)} ${unfit}`);
  return learning;
}

/** The rule that a choice is of, unless there is something against it. */
function ruleIn<Rule extends AnyInference | AnyLearning>(
  rules: readonly Rule[],
  value: unknown,
  place: string,
  against: (kind: string) => string | null,
): Rule {
  const known: { readonly [kind: string]: Rule } = Object.fromEntries(
    rules.map((rule) => [rule.kind, rule]),
  );
  const kind = String(kindIn(known, value, place));
  const unfit = against(kind);
  if (unfit !== null) refuse(within(place, "kind"), `${quoted(kind)} ${unfit}`);
  return known[kind] as Rule;
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
    case "choice":
      return oneOf(Object.keys(field.options));
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
