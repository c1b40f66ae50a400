import type { ReactNode } from "react";
import type { DraftQuestion } from "../../store/author/draft.ts";
import { Button } from "../common/Button.tsx";
import field from "../common/fields/Field.module.css";
import { SelectField } from "../common/fields/SelectField.tsx";
import own from "./Fields.module.css";
import { useFault } from "./faults.ts";
import { Typed } from "./Typed.tsx";

interface QuestionProps {
  readonly question: DraftQuestion;
  readonly place: string;
  readonly onChange: (question: DraftQuestion) => void;
  /** Beside what kind of question it is. */
  readonly children: ReactNode;
}

type Kind = DraftQuestion["kind"];

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: "none", label: "None" },
  { value: "change", label: "Rises, stays or falls" },
  { value: "choose", label: "Choose from a list" },
  { value: "number", label: "A number" },
  { value: "draw", label: "Draw the line" },
];

const lines = [
  { value: "logLikelihood", label: "Log-likelihood" },
  { value: "elbo", label: "ELBO" },
  { value: "gap", label: "KL gap" },
];
const drawable = lines.slice(0, 2);

/** What a scene asks before its half-steps play. */
export function QuestionFields({ question, place, onChange, children }: QuestionProps) {
  const { kind, ask, line, drawn, quantity, within } = question;
  const set = (change: Partial<DraftQuestion>): void => onChange({ ...question, ...change });
  const at = (part: string): string => `${place}.${part}`;
  const whole = useFault(place, "The question");
  const ofKind = useFault(at("kind"), "The question");
  return (
    <div className={own.columns}>
      <div>
        <SelectField
          label="Question"
          value={kind}
          options={kinds}
          onChange={(next) => set({ kind: next as Kind })}
        />
        <p className={field.fault} aria-live="polite">
          {whole ?? ofKind}
        </p>
      </div>
      {children}
      {kind !== "none" && (
        <div className={kind === "choose" || kind === "number" ? own.across : undefined}>
          <Typed
            label="What is asked"
            value={ask}
            place={at("ask")}
            onChange={(next) => set({ ask: next })}
          />
        </div>
      )}
      {kind === "change" && (
        <SelectField
          label="Of"
          value={line}
          options={lines}
          onChange={(next) => set({ line: next as DraftQuestion["line"] })}
        />
      )}
      {kind === "draw" && (
        <SelectField
          label="Line"
          value={drawn}
          options={drawable}
          onChange={(next) => set({ drawn: next as DraftQuestion["drawn"] })}
        />
      )}
      {kind === "number" && (
        <div className={own.pair}>
          <Typed
            label="Number of the run"
            value={quantity}
            place={at("of")}
            help="elbo, gap, elbo.change, means.0.1, …"
            onChange={(next) => set({ quantity: next })}
          />
          <Typed
            label="Margin"
            value={within}
            place={at("within")}
            help="A share: 0.1 is a tenth of the number"
            onChange={(next) => set({ within: next })}
          />
        </div>
      )}
      {kind === "choose" && <Options question={question} place={place} onChange={onChange} />}
    </div>
  );
}

const MOST_OPTIONS = 8;

function Options({ question, place, onChange }: Omit<QuestionProps, "children">) {
  const { options, answer } = question;
  const many = useFault(`${place}.options`, "The list");
  const right = useFault(`${place}.answer`, "The right one");
  const set = (next: readonly string[], right = answer): void =>
    onChange({ ...question, options: next, answer: right });
  return (
    <fieldset className={own.options}>
      <legend className={field.label}>Options; mark the right one</legend>
      {options.map((option, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option has no other name than its place.
        <div key={i} className={own.option}>
          <input
            type="radio"
            name={place}
            aria-label={`Option ${i + 1} is right`}
            checked={answer === i}
            onChange={() => set(options, i)}
          />
          <Typed
            hideLabel
            label={`Option ${i + 1}`}
            value={option}
            place={`${place}.options[${i}]`}
            onChange={(next) => set(options.map((each, j) => (j === i ? next : each)))}
          />
          <Button
            look="quiet"
            aria-label={`Remove option ${i + 1}`}
            disabledBecause={options.length > 2 ? null : "There are at least two."}
            onClick={() =>
              set(
                options.filter((_, j) => j !== i),
                answer > i || answer === options.length - 1 ? Math.max(0, answer - 1) : answer,
              )
            }
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button
          look="quiet"
          disabledBecause={options.length < MOST_OPTIONS ? null : "There are at most eight."}
          onClick={() => set([...options, ""])}
        >
          Add an option
        </Button>
      </div>
      <p className={field.fault} aria-live="polite">
        {many ?? right}
      </p>
    </fieldset>
  );
}
