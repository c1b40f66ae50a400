import { type MenuStoreProps, useMenuStore } from "@ariakit/react/menu";
import { useEffect } from "react";

/** A menu that is open as it arrives; its first item then has the focus, as when it is opened by key later. */
export function useOpenMenu(props: MenuStoreProps) {
  const menu = useMenuStore({ defaultOpen: true, ...props });
  useEffect(() => {
    menu.setAutoFocusOnShow(true);
    menu.setInitialFocus("first");
  }, [menu]);
  return menu;
}
