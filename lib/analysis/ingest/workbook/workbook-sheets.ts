/** A sheet of a workbook that holds cells. */
export interface Sheet {
  readonly name: string;
  /** Its place among all that the workbook names as sheets, charts included, from 1. */
  readonly position: number;
  /** Its file in the archive. */
  readonly path: string;
  readonly isHidden: boolean;
}

/** The sheets with cells, in the workbook's order, from its two lists of contents. */
export function workbookSheets(workbook: string, relations: string): Sheet[] {
  const targets = new Map<string, string>();
  for (const tag of tagsOf(relations, "Relationship")) {
    if (attributeOf(tag, "Type")?.endsWith("/worksheet"))
      targets.set(attributeOf(tag, "Id") ?? "", pathOf(attributeOf(tag, "Target") ?? ""));
  }
  return tagsOf(workbook, "sheet").flatMap((tag, i) => {
    const path = targets.get(attributeOf(tag, "[\\w.-]+:id") ?? "");
    const name = attributeOf(tag, "name");
    if (path === undefined || !name) return [];
    const isHidden = /hidden$/i.test(attributeOf(tag, "state") ?? "");
    return [{ name: unescaped(name), position: i + 1, path, isHidden }];
  });
}

/** Whether the workbook counts days from 1904 on, as some made on a Macintosh do. */
export function countsFrom1904(workbook: string): boolean {
  return tagsOf(workbook, "workbookPr").some((tag) =>
    /^(?:1|true|on)$/i.test(attributeOf(tag, "date1904") ?? ""),
  );
}

function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])[^>]*>`, "g")) ?? [];
}

function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? decoded(match[1] ?? match[2]!) : undefined;
}

function pathOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `_x000D_` stands for a character that XML does not allow. */
function unescaped(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
