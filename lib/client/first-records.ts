/**
 * The first records of a CSV file (RFC 4180, comma) from the beginning of its text, at most `most`.
 * A record that the text breaks off in is left out, unless the text is the whole file.
 */
export function firstRecords(text: string, most: number, isWhole: boolean): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = "";
  let isQuoted = false;
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  for (let i = start; i < text.length && records.length < most; i++) {
    const character = text[i]!;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') cell += text[i++]!;
      else isQuoted = false;
    } else if (character === '"') {
      isQuoted = true;
    } else if (character === ",") {
      record.push(cell);
      cell = "";
    } else if (character === "\n") {
      records.push([...record, cell]);
      record = [];
      cell = "";
    } else if (character !== "\r") {
      cell += character;
    }
  }
  const hasRest = cell !== "" || record.length > 0;
  if (isWhole && hasRest && records.length < most) records.push([...record, cell]);
  return records;
}
