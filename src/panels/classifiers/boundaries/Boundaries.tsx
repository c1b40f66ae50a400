import { useMemo } from "react";
import type { Classified } from "../../../classifiers/classify.ts";
import type { Grid } from "../../../models/shared/grid.ts";
import { useClassified } from "../../../store/follow/classified.ts";
import { useLab } from "../../../store/lab/lab.ts";
import { css, palettes } from "../../../views/palette.ts";
import { Fields } from "../../../views/plane/fields/Fields.tsx";
import type { Field } from "../../../views/plane/fields/field.ts";
import { gridOver, useSettled } from "../../../views/plane/fields/gridOver.ts";
import type { Sight } from "../../../views/plane/props.ts";
import { useTheme } from "../../theme.ts";
import { useClassColours } from "./classColours.ts";
import { boundaryFields, regionFields } from "./fields.ts";

/** The boundaries and regions of the classifiers on the plane; arrives with the first that is asked for. */
export default function Boundaries({ view }: Sight) {
  const still = useSettled(view);
  const grid = useMemo(() => gridOver(still), [still]);
  const found = useClassified();
  const fields = useLearntFields(typeof found === "string" ? null : found, grid);
  return <Fields fields={fields} view={view} />;
}

/** What is drawn of the classifiers; the same while nothing of it changes. */
function useLearntFields(found: Classified | null, grid: Grid): readonly Field[] {
  const drawn = useLab((s) => s.view.classifiers.drawn);
  const regions = useLab((s) => s.view.classifiers.regions);
  const colours = useClassColours(found);
  const palette = palettes[useTheme()];
  const filled = useMemo(() => {
    const classifier = found?.rows.find(({ kind }) => kind === regions)?.fit.classifier;
    if (!classifier) return [];
    return regionFields(
      classifier,
      grid,
      colours.map((index) => css(palette[index % palette.length] ?? 0)),
    );
  }, [found, regions, grid, colours, palette]);
  const bounds = useMemo(
    () =>
      (found?.rows ?? [])
        .filter(({ kind }) => drawn.includes(kind))
        .flatMap(({ kind, fit }) =>
          fit.classifier ? boundaryFields(kind, fit.classifier, grid) : [],
        ),
    [found, drawn, grid],
  );
  return [...filled, ...bounds];
}
