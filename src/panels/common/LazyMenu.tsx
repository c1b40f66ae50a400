import { type ComponentType, Suspense, useState } from "react";
import { askAgain } from "../../views/late.ts";
import { Button } from "./Button.tsx";

interface Props {
  readonly name: string;
  /** The open menu with its button, as `lazy` brings it. */
  readonly Menu: ComponentType;
}

/** The button of a menu whose code arrives with its first use. */
export function LazyMenu({ name, Menu }: Props) {
  const [wanted, setWanted] = useState(false);
  const open = (): void => {
    setWanted(true);
    askAgain();
  };
  const button = (
    <Button aria-haspopup="menu" aria-expanded={false} onClick={open}>
      {name}
    </Button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <Menu />
    </Suspense>
  );
}
