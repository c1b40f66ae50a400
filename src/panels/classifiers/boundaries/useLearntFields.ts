import { useMemo } from "react";
import type { Classified } from "../../../classifiers/classify.ts";
import type { Grid } from "../../../models/shared/grid.ts";
import { useLab } from "../../../store/lab/lab.ts";
import { css, palettes } from "../../../views/palette.ts";
import type { Field } from "../../../views/plane/fields/field.ts";
import { useTheme } from "../../theme.ts";
import { boundaryFields } from "./boundaryFields.ts";
import { regionFields } from "./regionFields.ts";
import { useClassColours } from "./useClassColours.ts";

/** What is drawn of the classifiers; the same while nothing of it changes. */
export function useLearntFields(found: Classified | null, grid: Grid): readonly Field[] {
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
