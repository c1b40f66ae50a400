import type { ReactNode } from "react";
import { useTouch } from "../../touch.ts";
import type { Tool } from "../props.ts";
import styles from "./Buttons.module.css";

const tools: readonly {
  readonly tool: Tool;
  readonly name: string;
  readonly tip: string;
  readonly touchTip: string;
}[] = [
  {
    tool: "add",
    name: "Add",
    tip: "Click adds a point, Shift-drag sprays",
    touchTip: "Tap adds a point, two fingers pan and zoom",
  },
  {
    tool: "select",
    name: "Select",
    tip: "Click picks a point, drag moves it",
    touchTip: "Tap picks a point, drag moves it",
  },
  {
    tool: "erase",
    name: "Erase",
    tip: "Click or drag erases points",
    touchTip: "Tap or drag erases points",
  },
];
const FIXED = "In Present Select stays in hand.";

interface ToolsProps {
  readonly tool: Tool;
  /** Whether the one in hand is the only one to be had. */
  readonly fixed: boolean;
  /** Why Add is not to be had. */
  readonly noAdding?: string | null | undefined;
  /** Why there is nothing to erase. */
  readonly noErasing?: string | null | undefined;
  readonly onTool: (tool: Tool) => void;
}

/** The tools, one of them in hand. */
export function Tools({ tool, fixed, noAdding, noErasing, onTool }: ToolsProps) {
  const touch = useTouch();
  const without = { add: noAdding, select: null, erase: noErasing };
  return (
    <fieldset aria-label="Tool" className={styles.tools}>
      {tools.map(({ tool: each, name, tip, touchTip }) => {
        const off = each !== tool && (fixed ? FIXED : without[each]);
        return (
          <button
            key={each}
            type="button"
            className={styles.tool}
            aria-pressed={each === tool}
            aria-disabled={!!off}
            title={off || (touch ? touchTip : tip)}
            onClick={off ? undefined : () => onTool(each)}
          >
            {name}
          </button>
        );
      })}
    </fieldset>
  );
}

interface ZoomButtonsProps {
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}

const FACTOR = 1.4;

/** Zoom without a wheel. */
export function ZoomButtons({ onZoom, onFit }: ZoomButtonsProps) {
  const buttons = [
    { name: "Zoom in", Icon: PlusIcon, act: () => onZoom(FACTOR) },
    { name: "Zoom out", Icon: MinusIcon, act: () => onZoom(1 / FACTOR) },
    { name: "Fit view", Icon: FitIcon, act: onFit },
  ];
  return (
    <div className={styles.zoom}>
      {buttons.map(({ name, Icon, act }) => (
        <button key={name} type="button" aria-label={name} title={name} onClick={act}>
          <Icon />
        </button>
      ))}
    </div>
  );
}

/** A 16×16 line drawing in the colour of its text. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

const MinusIcon = () => (
  <Icon>
    <path d="M3 8h10" />
  </Icon>
);

/** Corners of a frame: all in sight. */
const FitIcon = () => (
  <Icon>
    <path d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
  </Icon>
);
