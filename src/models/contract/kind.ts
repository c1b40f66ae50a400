import type { Counted } from "./counted.ts";
import type { Editor } from "./editor.ts";
import type { Format } from "./format.ts";
import type { AnySpec, Gradients, Kernel } from "./kernel.ts";
import type { Picture } from "./picture.ts";
import type { Programs } from "./programs.ts";
import type { SceneGroup } from "./scene.ts";

/**
 * The row of a model: all that is known of it outside its folder. What is light stands in the
 * row; each face of it arrives with who needs it, on its own side of the wire. What a kind does
 * not have it leaves out.
 */
export interface Kind<Spec extends AnySpec, Theta, Q, Stats> {
  readonly kind: Spec["kind"];
  /** As the interface calls it: "Gaussian mixture". */
  readonly title: string;
  /** What a model of this kind begins with. */
  readonly first: Spec;
  /** The blocks of θ, in the order that ECM takes them; any may be held. */
  readonly blocks: readonly string[];
  /** How many labels z is one of; left out where z is no label. */
  labels?(spec: Spec): number;
  /** Its number of components, where that is to choose. */
  readonly counted?: Counted<Spec>;
  /** Names the kernel of a spec, where a kind has more than one. */
  variant?(spec: Spec): string;
  kernel(spec: Spec): Promise<Kernel<Spec, Theta, Q, Stats>>;
  picture(): Promise<Picture<Spec, Theta>>;
  editor(): Promise<Editor<Spec, Theta>>;
  format(): Promise<Format<Spec>>;
  /** Without them no rule takes gradient steps. */
  gradients?(): Promise<Gradients<Spec, Theta, Q, Stats>>;
  scenes?(): Promise<readonly SceneGroup[]>;
  /** θ for other languages. */
  programs?(): Promise<Programs<Spec, Theta>>;
}
