const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The text between two tags or of an attribute, its entities and line ends as XML reads them. */
export function xmlText(written: string): string {
  const text = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The same where spreadsheets write characters that XML does not allow as `_x000D_` (ECMA-376, ST_Xstring). */
export function sheetText(written: string): string {
  const text = xmlText(written);
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Opening tags of a name, in any namespace prefix, in order. */
export function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])[^>]*>`, "g")) ?? [];
}

/** An attribute's text; undefined where a tag has none of that name. */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? xmlText(match[1] ?? match[2]!) : undefined;
}

const readings = /<(?:[\w.-]+:)?rPh(?=[\s>])[\s\S]*?<\/(?:[\w.-]+:)?rPh>/g;
const runs = /<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)</g;

/** The text of a shared or inline string: all its runs, without the readings that stand above Japanese words. */
export function richText(content: string): string {
  const plain = content.includes("rPh") ? content.replace(readings, "") : content;
  let text = "";
  for (const [, run] of plain.matchAll(runs)) text += run;
  return sheetText(text);
}
