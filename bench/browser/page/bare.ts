/** Makes the page one number that → changes: the least that a key can do. */
export function bare(): void {
  const readouts = document.createElement("div");
  readouts.setAttribute("aria-label", "Readouts");
  const number = readouts.appendChild(document.createElement("data"));
  document.body.replaceChildren(readouts);
  let count = 0;
  document.addEventListener("keydown", () => {
    count += 1;
    number.value = String(count);
    number.textContent = number.value;
  });
}
