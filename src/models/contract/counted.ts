/** What a model with a number of components to choose tells of it. */
export interface Counted<Spec> {
  /** The most components there can be. */
  readonly most: number;
  /** The rule that draws starts spread out over the data; with "-scaled" after it, in units of the columns' spreads. */
  readonly start: string;
  /** The same family with another number of components. */
  withComponents(spec: Spec, components: number): Spec;
  /** Free parameters of θ in D dimensions. */
  parameters(spec: Spec, dimensions: number): number;
}
