import type { StudyView } from "../../models/contract/scene.ts";
import { lastAsked } from "../../store/author/asked.ts";
import { setStudy } from "../../store/author/author.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownPicture } from "../../store/lab/selectors.ts";
import { SelectField } from "../common/fields/SelectField.tsx";
import { studies } from "../study/studies.ts";

interface Props {
  readonly at: number;
  readonly study: StudyView | undefined;
}

/** The study of a scene: as it opens by itself, or as it was asked when it stood open last. */
export function StudyField({ at, study }: Props) {
  const model = useLab((s) => s.choices.model.kind);
  const { starts } = useLab(shownPicture);
  const rule = (kind: string): string => starts.find((each) => each.kind === kind)?.label ?? kind;
  const all = new Map<string, StudyView>(
    [
      ...studies.map(({ panel }) => ({ kind: panel })),
      ...(study ? [study] : []),
      ...lastAsked(model),
    ].map((each) => [JSON.stringify(each), each]),
  );
  return (
    <SelectField
      label="Study, offered afterwards"
      value={study ? JSON.stringify(study) : ""}
      options={[
        { value: "", label: "None" },
        ...[...all].map(([value, each]) => ({ value, label: named(each, rule) })),
      ]}
      help="What a study was asked when it stood open last can be chosen too."
      onChange={(value) => setStudy(at, all.get(value) ?? null)}
    />
  );
}

/** The name of a study, and what it is asked. */
function named(study: StudyView, rule: (kind: string) => string): string {
  const name = studies.find(({ panel }) => panel === study.kind)?.name ?? study.kind;
  const asked = askedOf(study, rule).filter((each) => each !== undefined);
  return asked.length > 0 ? `${name}: ${asked.join(", ")}` : name;
}

function askedOf(study: StudyView, rule: (kind: string) => string): (string | undefined)[] {
  switch (study.kind) {
    case "starts":
      return [
        study.count === undefined ? undefined : `${study.count} starts`,
        study.rule === undefined ? undefined : rule(study.rule),
      ];
    case "components":
      return [
        study.most === undefined ? undefined : `K up to ${study.most}`,
        study.starts === undefined ? undefined : `${study.starts} starts for each fit`,
      ];
    case "sizes":
      return [study.most === undefined ? undefined : `up to ${study.most}`];
    case "compare": {
      const { rules, covariance, latent, noise, start } = study;
      const from = start && `${rule(start.kind)}, seed ${start.seed}`;
      return [rules, covariance, latent, noise, from];
    }
  }
}
