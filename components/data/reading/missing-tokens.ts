/** The cells that mean "missing" as people type them, and back; an empty cell needs no mention. */
export function tokensText(tokens: readonly string[]): string {
  return tokens.filter((token) => token !== "").join(", ");
}

export function tokensOf(text: string): string[] {
  const tokens = text
    .split(",")
    .map((token) => token.trim().toLowerCase())
    .filter((token) => token !== "");
  return ["", ...new Set(tokens)];
}
