/** Line and column, both from 1, of a position in a text whose lines end in \n, \r\n or \r. */
export function placeIn(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let i = 0; i < at; i++) {
    const code = text.charCodeAt(i);
    const ends = code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10);
    if (!ends) continue;
    line++;
    start = i + 1;
  }
  return { line, column: at - start + 1 };
}
