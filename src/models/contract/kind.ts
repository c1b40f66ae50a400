import type { Counted } from "./counted.ts";
import type { Editor } from "./editor.ts";
import type { Format } from "./format.ts";
import type { GapKernel } from "./gaps.ts";
import type { AnySpec, Gradients, Kernel } from "./kernel.ts";
import type { Picture } from "./picture.ts";
import type { Programs } from "./programs.ts";
import type { Moves, OwnRules } from "./rule.ts";
import type { SceneGroup } from "./scene.ts";

/** A line of the run besides ℓ and 𝓛, in nats; a rule may promise that it never falls. */
export interface KindLine {
  /** Its name in frames and traces. */
  readonly id: string;
  /** As the interface calls it: "KL(q ‖ p(w))". */
  readonly name: string;
  /** Whether it stands on the chart, as what lies at the height of the bound does, or is told as a number. */
  readonly drawn: boolean;
  /** The learning rule that it is of: with others it is not told. */
  readonly of?: string;
}

/**
 * What the rows of the data are: places x of any D up to MAX_DIMENSIONS, x with the target y last, places
 * with labels that are learnt from, images of IMAGE_SIDE² greys from 0 to 1; "none" where there are no data.
 */
export type Shape = "points" | "pairs" | "labelled" | "images" | "none";

/**
 * The row of a model: all that is known of it outside its folder. What is light stands in the
 * row; each face of it arrives with who needs it, on its own side of the wire. What a kind does
 * not have it leaves out.
 */
export interface Kind<Spec extends AnySpec, Theta, Q, Stats, Phi = unknown> {
  readonly kind: Spec["kind"];
  /** As the interface calls it: "Gaussian mixture". */
  readonly title: string;
  /** What a model of this kind begins with. */
  readonly first: Spec;
  /** What it begins with on images; left out where it takes none. */
  readonly ofImages?: Spec;
  /** The blocks of θ, in the order that ECM takes them; any may be held. */
  readonly blocks: readonly string[];
  /** The one that K-means and its kin move, all others held; left out where it has no K-means. */
  readonly kMeans?: string;
  /** Left out where it takes points. */
  takes?(spec: Spec): Shape;
  /** Where the plane is that of a z which all points share, so that no point stands on it. */
  readonly ofZ?: true;
  /** Where a run may be of no points, q being the prior or told by the target alone; left out where there is then nothing to learn. */
  readonly empty?: true;
  /** How many labels z is one of; left out where z is no label. */
  labels?(spec: Spec): number;
  /** Whether the posterior is at hand; left out where it always is. */
  posterior?(spec: Spec): boolean;
  /** Whether 𝓛(q, θ) has a maximum over θ by formula; left out where it always has. */
  maximum?(spec: Spec): boolean;
  /**
   * Where θ and φ are too large to be kept of every frame: some keep them, and what lies between is made
   * again (`Frame.thinned`). Of such a θ a start tells the seed alone.
   */
  readonly replayed?: true;
  /** The half-steps of an iteration; left out where they are E and M. */
  moves?(spec: Spec): Moves;
  /** What is known of ℓ(θ): an estimate with its standard error, or nothing; left out or null where ℓ is exact. */
  ell?(spec: Spec): "estimated" | "unknown" | null;
  /** Its lines besides ℓ and 𝓛. */
  lines?(spec: Spec): readonly KindLine[];
  /** Its number of components, where that is to choose. */
  readonly counted?: Counted<Spec>;
  /** Names the kernel of a spec, where a kind has more than one. */
  variant?(spec: Spec): string;
  kernel(spec: Spec): Promise<Kernel<Spec, Theta, Q, Stats, Phi>>;
  /** What computes where entries of the data are missing; left out where it takes none that are. */
  gaps?(spec: Spec): Promise<GapKernel<Spec, Theta, Q, Stats, Phi>>;
  picture(): Promise<Picture<Spec, Theta>>;
  editor(): Promise<Editor<Spec, Theta>>;
  format(): Promise<Format<Spec>>;
  /** Without them no rule takes gradient steps. */
  gradients?(): Promise<Gradients<Spec, Theta, Q, Stats>>;
  /** The rules that it alone has, as page and worker both know them. */
  rules?(): Promise<OwnRules>;
  scenes?(): Promise<readonly SceneGroup[]>;
  /** θ for other languages. */
  programs?(): Promise<Programs<Spec, Theta>>;
}
