interface Props {
  readonly className?: string | undefined;
}

const shape = {
  viewBox: "0 0 20 20",
  width: 18,
  height: 18,
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.8,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

export function UndoIcon({ className }: Props) {
  return (
    <svg {...shape} aria-hidden="true" className={className}>
      <path d="M7 4 3 8l4 4M3 8h9a4.5 4.5 0 0 1 0 9H9" />
    </svg>
  );
}

export function RedoIcon({ className }: Props) {
  return (
    <svg {...shape} aria-hidden="true" className={className}>
      <path d="m13 4 4 4-4 4M17 8H8a4.5 4.5 0 0 0 0 9h3" />
    </svg>
  );
}
