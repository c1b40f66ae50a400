let at = { x: innerWidth / 2, y: innerHeight / 2 };

document.addEventListener(
  "pointermove",
  ({ clientX, clientY }) => {
    at = { x: clientX, y: clientY };
  },
  { capture: true },
);

/** Where the pointer was last, in pixels of the window; its middle before it has moved. */
export const pointerAt = (): Readonly<typeof at> => at;
