import type { ReactNode } from "react";
import type { FormulaLine } from "../models/contract/formulas.ts";
import type { FigureState } from "../models/contract/scene.ts";

/** A row of the list: what is known of a figure before it is opened. */
export interface Foundation {
  /** Its name in an address. */
  readonly name: string;
  readonly title: string;
  /** What can be done with it, in one line. */
  readonly about: string;
  /** The lecture it belongs to. */
  readonly lecture: "000" | "001" | "003" | "004";
  readonly load: () => Promise<{ readonly figure: AnyFigure }>;
}

/** What moves in a figure: how it opens, and between which bounds it is. */
export type Field<T> = [T] extends [number]
  ? { readonly first: number; readonly least: number; readonly most: number }
  : [T] extends [readonly number[]]
    ? {
        readonly first: readonly number[];
        readonly least: number;
        readonly most: number;
        /** How many there may be; left out: as many as there are first. */
        readonly sizes?: readonly [least: number, most: number];
      }
    : { readonly first: T; readonly of: readonly T[] };

export type Fields<S> = { readonly [K in keyof S]: Field<S[K]> };

export interface FigureProps<S> {
  readonly state: S;
  /** Moves something; what is left out stays. */
  readonly move: (change: Partial<S>) => void;
}

/** Something to predict, before it is tried. */
export interface Question<S> {
  /** Markdown with formulas between dollar signs, as the texts below. */
  readonly ask: string;
  readonly options: readonly string[];
  /** The right one, from 0. */
  readonly answer: number;
  /** Why. */
  readonly because: string;
  /** Where the figure shows it. */
  readonly shown?: Partial<S>;
}

/** A figure: a picture with a few things to drag, its formula in live numbers, what to look at, and a question. */
export interface Figure<S extends FigureState = FigureState> {
  readonly fields: Fields<S>;
  /** Numbers that glide where a button moves them; what is left out is there at once, as what is counted. */
  readonly glides?: readonly (keyof S & string)[];
  /** What to look at where things stand, in a sentence or two. */
  look(state: S): string;
  readonly question: Question<S>;
  /** Why a state within its bounds is none, in a sentence; null where it is one. */
  refuse?(state: S): string | null;
  Picture(props: FigureProps<S>): ReactNode;
  /** Buttons and sliders below the picture. */
  Controls?(props: FigureProps<S>): ReactNode;
  /** The formula, its numbers put in. */
  lines(state: S): readonly FormulaLine[];
  /** More below the formula, as a table of numbers. */
  Beside?(props: FigureProps<S>): ReactNode;
}

/** A figure as everything outside its folder sees it. */
export type AnyFigure = Figure;
