/** The id, or with the first number that makes it one nobody has. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) {
    const numbered = `${id}_${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}
