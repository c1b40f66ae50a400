import { useEffect, useState } from "react";
import { copy } from "../../store/export/copy.ts";
import { download } from "../../store/export/save.ts";
import type { Picture } from "../../views/picture/picture.ts";
import { pngOf, svgText } from "../../views/picture/render.ts";
import { Button } from "../common/Button.tsx";
import { Drawer } from "../common/Drawer.tsx";
import { SelectField } from "../common/fields/SelectField.tsx";
import styles from "./Sheet.module.css";
import { type Ground, grounds, take, viewsIn } from "./views.ts";

interface Props {
  /** The study whose views are offered; else the lab's are. */
  readonly study?: Element;
  readonly onClose: () => void;
}

const GROUNDS: Readonly<Record<Ground, string>> = {
  white: "White",
  light: "Transparent, for light slides",
  dark: "Transparent, for dark slides",
};
const FORMATS = ["SVG", "PNG, 1×", "PNG, 2×", "PNG, 4×"] as const;
type Format = (typeof FORMATS)[number];

/** How many pixels a PNG has to one of the picture; null for SVG. */
const scaleOf = (format: Format): number | null =>
  format === "SVG" ? null : Number(/\d/.exec(format)?.[0]);

/** A view of the page as a picture to be saved or copied. */
export default function PictureSheet({ study, onClose }: Props) {
  const [views] = useState(() => viewsIn(study ?? null));
  const [name, setName] = useState(views[0]?.name ?? "");
  const [ground, setGround] = useState<Ground>("white");
  const [format, setFormat] = useState<Format>("SVG");
  const [told, setTold] = useState("");
  const view = views.find((each) => each.name === name);
  const picture = useTaken(view, ground);
  const scale = scaleOf(format);
  const file = `elbo-lab-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
  const content = async (): Promise<Blob> => {
    if (!picture) throw new Error("The picture is not there yet.");
    if (scale !== null) return pngOf(picture, scale);
    return new Blob([await svgText(picture)], { type: "image/svg+xml" });
  };
  const tell = (done: Promise<string>): Promise<void> =>
    done.then(setTold, (error: unknown) =>
      setTold(error instanceof Error ? error.message : String(error)),
    );
  const save = async (): Promise<string> => {
    const extension = scale === null ? "svg" : "png";
    download(await content(), `${file}.${extension}`);
    return `Saved as ${file}.${extension}.`;
  };
  return (
    <Drawer wide title="Picture" onClose={onClose}>
      <div className={styles.sheet}>
        <div className={styles.choices}>
          <SelectField
            label="Of"
            value={name}
            options={views.map((each) => ({ value: each.name, label: each.name }))}
            onChange={setName}
          />
          <SelectField
            label="Format"
            value={format}
            options={FORMATS.map((each) => ({ value: each, label: each }))}
            help={sizeOf(picture, scale)}
            onChange={(next) => setFormat(FORMATS.find((each) => each === next) ?? "SVG")}
          />
          <SelectField
            label="Background"
            value={ground}
            options={grounds.map((each) => ({ value: each, label: GROUNDS[each] }))}
            onChange={(next) => setGround(grounds.find((each) => each === next) ?? "white")}
          />
          <div className={styles.actions}>
            <Button look="primary" onClick={() => tell(save())}>
              Save
            </Button>
            <Button onClick={() => tell(copy(content(), scale === null))}>Copy</Button>
          </div>
          <p className={styles.told} aria-live="polite">
            {told}
          </p>
        </div>
        <Preview picture={picture} name={name} ground={ground} />
      </div>
    </Drawer>
  );
}

/** The view as a picture; null until it is taken. */
function useTaken(view: Parameters<typeof take>[0] | undefined, ground: Ground): Picture | null {
  const [picture, setPicture] = useState<Picture | null>(null);
  useEffect(() => {
    let wanted = true;
    if (view)
      take(view, ground).then((taken) => {
        if (wanted) setPicture(taken);
      });
    return () => {
      wanted = false;
    };
  }, [view, ground]);
  return picture;
}

interface PreviewProps {
  readonly picture: Picture | null;
  readonly name: string;
  readonly ground: Ground;
}

function Preview({ picture, name, ground }: PreviewProps) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) return;
    let wanted = true;
    svgText(picture).then((text) => {
      if (wanted) setAddress(URL.createObjectURL(new Blob([text], { type: "image/svg+xml" })));
    });
    return () => {
      wanted = false;
    };
  }, [picture]);
  return (
    <div className={styles.preview} data-ground={ground}>
      {address && (
        <img
          key={address}
          src={address}
          alt={`${name}, as it will be`}
          // Once it has been read, and no sooner, also where another has taken its place.
          onLoad={() => URL.revokeObjectURL(address)}
          onError={() => URL.revokeObjectURL(address)}
        />
      )}
    </div>
  );
}

function sizeOf(picture: Picture | null, scale: number | null): string {
  if (!picture) return " ";
  const pixels = (length: number) => Math.round(length * (scale ?? 1));
  const size = `${pixels(picture.width)} × ${pixels(picture.height)}`;
  return scale === null ? `${size}, sharp at any size, its fonts inside.` : `${size} pixels.`;
}
