/** Focuses the element of an id: now, or as soon as its code has arrived. */
export function focusSoon(id: string): void {
  const focus = (): boolean => {
    const element = document.getElementById(id);
    element?.focus();
    return element !== null;
  };
  if (focus()) return;
  const observer = new MutationObserver(() => {
    if (focus()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
