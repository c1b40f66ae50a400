import { useTouch } from "../../touch.ts";
import type { Tool } from "../props.ts";
import styles from "./Buttons.module.css";
import { FitIcon, MinusIcon, PlusIcon } from "./icons.tsx";

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
  readonly onTool: (tool: Tool) => void;
}

/** The tools, one of them in hand. */
export function Tools({ tool, fixed, onTool }: ToolsProps) {
  const touch = useTouch();
  return (
    <fieldset aria-label="Tool" className={styles.tools}>
      {tools.map(({ tool: each, name, tip, touchTip }) => {
        const off = fixed && each !== tool;
        return (
          <button
            key={each}
            type="button"
            className={styles.tool}
            aria-pressed={each === tool}
            aria-disabled={off}
            title={off ? FIXED : touch ? touchTip : tip}
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
