import type { Theme } from "../palette.ts";
import { Digit } from "./Digit.tsx";
import styles from "./Gallery.module.css";

interface GalleryProps {
  readonly images: readonly (readonly number[])[];
  readonly theme: Theme;
}

/** Some images at the size of a stamp. What they are stands beside them in words. */
export default function Gallery({ images, theme }: GalleryProps) {
  return (
    <div className={styles.gallery} aria-hidden="true">
      {images.map((greys, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an image is its place.
        <Digit key={n} greys={greys} theme={theme} />
      ))}
    </div>
  );
}
