import type { ShownAxes } from "../../models/contract/scene.ts";
import { shapeOf } from "../../models/kinds.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { lensOf } from "../../store/lab/lens.ts";
import { hasRegions, MOST_PIES, noLabel, pointStyle } from "../../store/lab/selectors.ts";
import type { Show } from "../../store/lab/view.ts";
import { showAxes } from "../axes/choices.ts";

/** A line of the menu. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What it shows, in a few words. */
  readonly says: string;
  /** Why it can't be had now; null where it can. */
  readonly because: string | null;
}

/** What a plane of two columns can show; of more it is chosen at the axes. */
const axesChoices: readonly (Choice & { readonly axes: ShownAxes | null })[] = [
  {
    value: "0,1",
    axes: null,
    label: "Both columns",
    says: "one across, the other up",
    because: null,
  },
  {
    value: "0",
    axes: [0],
    label: "One column and its density",
    says: "p(x | θ) as a curve over it",
    because: null,
  },
  {
    value: "principal",
    axes: "principal",
    label: "Principal axes",
    says: "the directions of most variance",
    because: null,
  },
];

type Values = Readonly<Record<string, unknown>>;

/** The lines of the menu, those chosen, and what choosing does. */
export function useChoices() {
  const show = useLab((s) => s.view.show);
  const style = useLab(pointStyle);
  const regions = useLab(hasRegions);
  const labelled = useLab((s) => s.dataset.labels !== null);
  const shapes = useLab((s) => s.view.showLabels) && labelled;
  const few = useLab((s) => s.dataset.points.size <= MOST_PIES);

  const hidden = useLab((s) => s.dataset.hidden !== undefined);
  const gapped = useLab((s) => hasGaps(s.dataset.points));
  const label = useLab((s) => noLabel(s.choices.model));
  const unknown = labelled ? null : "The data have no labels.";
  const crowd = few ? null : `Up to ${MOST_PIES} points are drawn as pies.`;
  const points: readonly (Choice & { readonly value: Show["points"] })[] = [
    {
      value: "blended",
      label: "Blended by belief",
      says: "q as a mixture of the components’ colours",
      because: null,
    },
    {
      value: "pies",
      label: "Pies of belief",
      says: "q as the shares of a pie",
      because: label ?? crowd,
    },
    {
      value: "likeliest",
      label: "Most probable",
      says: "the likeliest component; faint where unsure",
      because: label,
    },
    {
      value: "labels",
      label: "True labels as colours",
      says: "known labels in the place of q",
      because: unknown,
    },
  ];
  const lens = useLab(lensOf);
  const alone = lens?.box?.apart ? "One column is shown against its density." : null;
  const pairs = useLab((s) => shapeOf(s.choices.model) === "pairs");
  const none = pairs ? "Of x a regression has no density." : null;
  const over: readonly Choice[] = [
    {
      value: "contours",
      label: "Contours of the density",
      says: "p(x | θ): regions that hold 10, 50 and 90 %",
      because: alone ?? none,
    },
    {
      value: "regions",
      label: "Decision regions",
      says: "where each component is the likeliest",
      because: label ?? alone,
    },
    {
      value: "labels",
      label: "True labels as shapes",
      says: "known labels, which EM never reads",
      because: unknown,
    },
    ...(gapped
      ? [
          {
            value: "hidden",
            label: "What was hidden",
            says: "a line from where q expects it to where it is",
            because: hidden ? null : "No entries are hidden.",
          },
        ]
      : []),
  ];
  const axes = useLab((s) => s.view.axes);
  const pair = useLab((s) => s.dataset.points.dimensions === 2);
  const along = pair
    ? axesChoices.map((each) => (each.value === "0" ? { ...each, because: none } : each))
    : [];
  const told = hidden && show.hidden === true;
  const drawn = { contours: show.contours, regions, labels: shapes, hidden: told };
  const values = {
    points: style,
    along: String(axes ?? axesChoices[0]?.value),
    over: Object.entries(drawn).flatMap(([value, on]) => (on ? [value] : [])),
  };
  const setValues = (next: Values): void => {
    const chosen = points.find(({ value }) => value === next.points);
    const chosenAxes = axesChoices.find(({ value }) => value === next.along);
    if (pair && chosenAxes && next.along !== values.along) showAxes(chosenAxes.axes);
    const on = new Set(Array.isArray(next.over) ? next.over : []);
    setView({
      showLabels: on.has("labels"),
      show: {
        points: chosen && chosen.value !== style ? chosen.value : show.points,
        contours: on.has("contours"),
        regions: label === null ? on.has("regions") : show.regions,
        ...(hidden ? { hidden: on.has("hidden") } : show.hidden && { hidden: true }),
      },
    });
  };
  return { points, over, along, values, setValues };
}
