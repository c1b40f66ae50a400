/** What on the plane a symbol can stand for, by the place of a mark or a point; a view gives it the same name. */
export const lit = {
  /** The ellipses, or the line, of a mark. */
  area: (mark: string | number) => `area-${mark}`,
  /** Its centre. */
  centre: (mark: string | number) => `centre-${mark}`,
  /** The text beside its centre. */
  label: (mark: string | number) => `label-${mark}`,
  /** The points of a component, as far as they are its own. */
  share: (component: number) => `share-${component}`,
  /** The picked point, or the first. */
  point: "point",
} as const;

/** A symbol that stands for what has this name. */
export const symbol = (name: string, tex: string): string => `\\lit{${name}}{${tex}}`;
