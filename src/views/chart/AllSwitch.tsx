interface AllSwitchProps {
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

/** All iterations, or those about the one shown. */
export default function AllSwitch({ all, onAll }: AllSwitchProps) {
  return (
    <span>
      <button type="button" aria-pressed={all} onClick={() => onAll(true)}>
        All
      </button>
      <button type="button" aria-pressed={!all} onClick={() => onAll(false)}>
        Recent
      </button>
    </span>
  );
}
