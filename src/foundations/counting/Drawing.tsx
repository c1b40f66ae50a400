import { useMemo } from "react";
import { brief, count } from "../../maths/format.ts";
import { seeded } from "../../maths/random.ts";
import { areaIn, type Range } from "../common/drawing/area.ts";
import type { Room } from "../common/drawing/Picture.tsx";
import { Handle } from "../common/handles/Handle.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import { Costs } from "./Costs.tsx";
import { Editable } from "./Editable.tsx";
import { Image } from "./Image.tsx";
import { bitsOf, imagesOf, SIDES, type State, turnedOver } from "./pictures.ts";
import { fitted, numbersOf, probabilityOfAny, structures } from "./structure.ts";

/** Most samples of a model that are drawn. */
const SAMPLES = 8;
/** Pixels along an edge, at most. */
const ALL: Range = [0, SIDES.most];

/** The four images; then a row a model: what each pixel costs it, and what it says. */
export function Drawing({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const { side } = state;
  const data = useMemo(() => bitsOf(state), [state]);
  const rows = useModels(state);
  const { font, heading, gap, row, size, samples } = layoutIn(room);
  const across = (i: number): number => 2 + (i === 0 ? 0 : gap + i * (size + gap));
  const [first, baseline] = [2 + heading, heading - 0.45 * font];
  const widen = (to: number): void => {
    if (to !== side) move({ side: to, images: imagesOf(to) });
  };
  return (
    <>
      <Say font={font} strong x={2} y={baseline} text={`n = ${side * side}`} />
      <Say font={font} x={across(1)} y={baseline} text="the data: four images, each as likely" />
      <Costs x={across(0)} y={first} size={(size * side) / SIDES.most} side={side} />
      {data.map((bits, i) => (
        <Editable
          // biome-ignore lint/suspicious/noArrayIndexKey: an image is its place.
          key={i}
          x={across(i + 1)}
          y={first}
          size={size}
          name={`Image ${i + 1}, class ${bits[0]}`}
          bits={bits}
          onTurn={(pixel) => move({ ...state, images: turnedOver(state, i, pixel) })}
        />
      ))}
      {rows.map(({ structure, known, drawn, chance }, r) => {
        const top = (r + 1) * row;
        const numbers = numbersOf(structure, side * side);
        return (
          <g key={structure.kind} data-structure={structure.kind}>
            <Say
              font={font}
              strong
              x={2}
              y={top + baseline}
              text={`${structure.name}: ${count(numbers)} numbers`}
            />
            <Say
              font={font}
              anchor="end"
              x={across(samples) + size}
              y={top + baseline}
              text={`one of the four: ${brief(100 * chance, 2)} %`}
            />
            <Costs x={across(0)} y={top + first} size={size} side={side} structure={structure} />
            {drawn.slice(0, samples).map((bits, i) => (
              <Image
                // biome-ignore lint/suspicious/noArrayIndexKey: samples are drawn in order.
                key={i}
                x={across(i + 1)}
                y={top + first}
                size={size}
                bits={bits}
                known={known.has(bits.slice(1).join(""))}
              />
            ))}
          </g>
        );
      })}
      <Handle
        area={areaIn({ left: across(0), top: first, width: size, height: size }, ALL, ALL)}
        name="Width of the images"
        at={[side, SIDES.most - side]}
        along="x"
        x={[SIDES.least, SIDES.most]}
        step={1}
        say={`${side} pixels, n = ${side * side}`}
        onMove={([to]) => widen(Math.round(to))}
      />
    </>
  );
}

/** What each model says of the images: samples, and how likely one of the four is. */
function useModels(state: State) {
  const { seed } = state;
  return useMemo(() => {
    const data = bitsOf(state);
    const known = new Set(data.map((bits) => bits.slice(1).join("")));
    return structures.map((structure, r) => {
      const model = fitted(structure, data);
      const rng = seeded(seed, r);
      const drawn = Array.from({ length: SAMPLES }, () => model.sample(rng));
      return { structure, known, drawn, chance: probabilityOfAny(model, data) };
    });
  }, [state, seed]);
}

/** Five rows of as many images as there is room for; their headings grow with them. */
function layoutIn({ width, height, font: usual }: Room) {
  const row = height / (1 + structures.length);
  const gap = Math.max(6, Math.round(width / 90));
  const fewest = width < 480 ? 5 : 6;
  const wide = (width - 4 - gap) / (fewest + 1) - gap;
  const font = Math.min(1.35 * usual, Math.max(usual, wide / 6));
  const heading = Math.ceil(1.6 * font);
  const size = Math.floor(Math.min(row - heading - gap, wide));
  const samples = Math.min(SAMPLES, Math.floor((width - 4 - gap) / (size + gap)) - 1);
  return { font, heading, gap, row, size, samples };
}
