import { useMemo } from "react";
import type { View } from "../view.ts";
import { cellsOf } from "./cells.ts";
import styles from "./Fields.module.css";
import type { Field } from "./field.ts";
import { labelSpots } from "./labelSpots.ts";
import { pathOf, type Traced, trace } from "./trace.ts";
import { useSettled } from "./useSettled.ts";

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly view: View;
}

/** Fields over the points: they are traced once each and follow the view as they are. */
export function Fields({ fields, view }: FieldsProps) {
  return (
    <svg className={styles.fields} width={view.width} height={view.height} aria-hidden="true">
      {fields.map((field) => (
        <OneField key={field.id} field={field} view={view} />
      ))}
    </svg>
  );
}

function OneField({ field, view }: { readonly field: Field; readonly view: View }) {
  const traced = useMemo(() => trace(field), [field]);
  const path = useMemo(() => pathOf(traced.flatMap(({ lines }) => lines)), [traced]);
  const { size, at } = cellsOf(field.grid, view);
  const transform = `matrix(${size[0]} 0 0 ${size[1]} ${at.join(" ")})`;
  const { kind, colour, dash } = field;
  if (kind === "region")
    return (
      <path
        className={styles.region}
        data-field={field.id}
        {...{ transform }}
        d={path}
        fill={colour}
      />
    );
  return (
    <>
      <path className={styles.halo} transform={transform} d={path} />
      <path
        className={styles.line}
        data-field={field.id}
        transform={transform}
        d={path}
        stroke={colour}
        strokeDasharray={dash}
      />
      <Labels field={field} traced={traced} view={view} />
    </>
  );
}

interface LabelsProps {
  readonly field: Field;
  readonly traced: readonly Traced[];
  readonly view: View;
}

/** The labels of the levels; each stays on its spot until the view has come to rest. */
function Labels({ field, traced, view }: LabelsProps) {
  const still = useSettled(view);
  const spots = useMemo(
    () => labelSpots(traced, cellsOf(field.grid, still), still),
    [traced, field, still],
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
