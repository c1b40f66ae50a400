import { nats } from "../../maths/format.ts";
import { useLab } from "../../store/lab/lab.ts";

interface Props {
  readonly n: number;
  /** γ of each component. */
  readonly posterior: readonly number[];
}

/** What was brushed of a point: the q in force beside the posterior that the table shows, and what that costs. */
export function BrushedNote({ n, posterior }: Props) {
  const inference = useLab((s) => s.choices.inference);
  const observed = useLab((s) => s.dataset.observed?.[n] ?? -1);
  const to = inference.kind === "by-hand" && observed < 0 ? (inference.brushed[n] ?? -1) : -1;
  if (to < 0) return null;
  const gamma = posterior[to] ?? 0;
  if (gamma === 0)
    return <p>{`Brushed by hand towards ${to + 1}, which its posterior all but rules out.`}</p>;
  return (
    <p>
      <span>
        {`Brushed by hand towards ${to + 1}: q = (${posterior.map((_, k) => +(k === to)).join(", ")}), and `}
      </span>
      γ below is the posterior. Its share of the KL gap is −log γ<sub>{to + 1}</sub>
      <span>{` = ${nats(-Math.log(gamma))} nats.`}</span>
    </p>
  );
}
