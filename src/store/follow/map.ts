import { type Frame, qOriginOf } from "../../engine/run/frame.ts";
import type { Coordinate, Mapped } from "../../models/contract/drawn/map.ts";
import { editors } from "../../models/faces.ts";
import { lab } from "../lab/lab.ts";
import { shownFrame } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";
import { followLate } from "./follow.ts";

/** Values along each coordinate. */
const PLACES = 37;

/** Where a frame stands on the model's map, coordinate by coordinate; null where the model has none. */
export function standsAt({ choices: { model } }: Lab, frame: Mapped): readonly number[] | null {
  const told = editors.of(model).map;
  return told ? told.read(model, frame) : null;
}

/** From the first call on keeps the map up with the frame shown, while its tab is open. */
export const followMap = followLate<"map">(
  (s) => {
    const frame = shownFrame(s);
    const { model } = s.choices;
    if (s.view.tab !== "map" || s.activity === "running" || s.draft || !frame) return null;
    if (!editors.has(model) || !editors.of(model).map) return null;
    const coordinates = coordinatesOf(s, frame);
    const [across, up] = valuesOf(s, coordinates);
    const origin = qOriginOf(frame);
    return {
      key: [frame, s.run.id, across, up, coordinates],
      question: { topic: "map", theta: frame.theta, origin, coordinates, across, up },
    };
  },
  (found, [frame, , across, up, coordinates]) =>
    lab.setState({
      map: {
        frame: frame as Frame,
        coordinates: coordinates as readonly [number, number],
        across: across as readonly number[],
        up: up as readonly number[],
        ...found,
      },
    }),
);

const FIRST = [0, 1] as const;

/** The coordinates asked for, where the model has them. */
function coordinatesOf({ view, choices: { model } }: Lab, frame: Mapped) {
  const { mapped } = view;
  const count = editors.of(model).map?.coordinates(model, frame).length ?? 0;
  return mapped.every((c) => c < count) ? mapped : FIRST;
}

let last: readonly [string, Box] | null = null;

/** The values along two coordinates, from low to high: the same object while the ends are the same. */
function valuesOf(s: Lab, coordinates: readonly [number, number]): Box {
  const box = boxOf(s, coordinates);
  const key = JSON.stringify(box.map((values) => [values[0], values.at(-1)]));
  if (last?.[0] !== key) last = [key, box];
  return last[1];
}

type Box = readonly [across: readonly number[], up: readonly number[]];

function boxOf(s: Lab, coordinates: readonly [number, number]): Box {
  const { model } = s.choices;
  const told = editors.of(model).map;
  const frames = s.run.frames;
  const places = frames.map((frame) => told?.read(model, frame) ?? []);
  const axes = frames[0] ? (told?.coordinates(model, frames[0]) ?? []) : [];
  const [x, y] = coordinates.map((c) =>
    evenly(
      axes[c] as Coordinate,
      places.map((place) => place[c] ?? Number.NaN),
    ),
  );
  return [x ?? [], y ?? []];
}

/** Evenly over all of these and the axis's reach to either side, to round ends. */
function evenly({ log, reach }: Coordinate, values: readonly number[]): readonly number[] {
  const to = log ? Math.log10 : (value: number) => value / reach;
  const back = log ? (u: number) => 10 ** u : (u: number) => u * reach;
  const us = values.map(to).filter(Number.isFinite);
  const beyond = to(reach);
  const step = log ? 0.5 : 0.25;
  const low = Math.floor((Math.min(...us) - beyond) / step) * step;
  const high = Math.ceil((Math.max(...us) + beyond) / step) * step;
  return Array.from({ length: PLACES }, (_, i) => back(low + ((high - low) * i) / (PLACES - 1)));
}
