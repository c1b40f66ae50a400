import { type ComponentType, Suspense, useState } from "react";
import { askAgain } from "../../../views/late.ts";
import { Button } from "../Button.tsx";

interface Props {
  readonly name: string;
  readonly look?: "quiet";
  /** The open menu with its button, as `lazy` brings it. */
  readonly Menu: ComponentType;
}

/** The button of a menu whose code arrives with its first use. */
export function LazyMenu({ name, look, Menu }: Props) {
  const [wanted, setWanted] = useState(false);
  const open = (): void => {
    setWanted(true);
    askAgain();
  };
  const button = (
    <Button {...(look && { look })} aria-haspopup="menu" aria-expanded={false} onClick={open}>
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
