const mayHoldLong = /[\d.]{16}/;
const stringOrLong = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]{15,}/g;

/**
 * JSON as values, except that numbers which a double cannot hold digit for digit are texts of those
 * digits, so that an identifier beyond 2^53 stays what it is. Throws a SyntaxError as JSON.parse does.
 */
export function parseExact(text: string): unknown {
  if (!mayHoldLong.test(text)) return JSON.parse(text);
  const kept = text.replace(stringOrLong, (match) =>
    match.startsWith('"') || String(Number(match)) === match ? match : `"${match}"`,
  );
  return JSON.parse(kept);
}
