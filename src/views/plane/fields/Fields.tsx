import { useMemo } from "react";
import { useTokens } from "../useTokens.ts";
import type { View } from "../view/view.ts";
import styles from "./Fields.module.css";
import type { Field } from "./field.ts";
import { cellsOf, useSettled } from "./gridOver.ts";
import { labelSpots } from "./labelSpots.ts";
import { pathOf, trace } from "./trace.ts";

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly view: View;
}

/** Fields over the points: they are traced once each and follow the view as they are. */
export function Fields({ fields, view }: FieldsProps) {
  const { width, height } = view;
  return (
    <>
      <svg className={styles.fields} width={width} height={height} aria-hidden="true">
        {fields.map((field) => (
          <Shape key={field.id} field={field} view={view} />
        ))}
      </svg>
      <svg className={styles.labels} width={width} height={height} aria-hidden="true">
        {fields.map((field) => (
          <Labels key={field.id} field={field} view={view} />
        ))}
      </svg>
    </>
  );
}

interface FieldProps {
  readonly field: Field;
  readonly view: View;
}

function Shape({ field, view }: FieldProps) {
  const path = useMemo(() => pathOf(trace(field).flatMap(({ lines }) => lines)), [field]);
  const { size, at } = cellsOf(field.grid, view);
  const transform = `matrix(${size[0]} 0 0 ${size[1]} ${at.join(" ")})`;
  const { id, kind, colour, dash } = field;
  const drawn = { d: path, transform, "data-field": id };
  if (kind === "region") return <path className={styles.region} {...drawn} fill={colour} />;
  return (
    <>
      <path className={styles.halo} transform={transform} d={path} />
      <path className={styles.line} {...drawn} stroke={colour} strokeDasharray={dash} />
    </>
  );
}

/** The labels of the levels; each stays on its spot until the view has come to rest. */
function Labels({ field, view }: FieldProps) {
  const still = useSettled(view);
  const { label } = useTokens();
  const spots = useMemo(
    () => labelSpots(trace(field), cellsOf(field.grid, still), still, label),
    [field, still, label],
  );
  const { size, at } = cellsOf(field.grid, view);
  return spots.map(({ text, spot: [x, y] }) => (
    <text
      key={text}
      className={styles.label}
      x={at[0] + size[0] * x}
      y={at[1] + size[1] * y}
      dy="0.35em"
      fill={field.colour}
    >
      {text}
    </text>
  ));
}
