import { attributeOf, sheetText, tagsOf } from "./xml-text";

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
    return [{ name: sheetText(name), position: i + 1, path, isHidden }];
  });
}

/** Whether the workbook counts days from 1904 on, as some made on a Macintosh do. */
export function countsFrom1904(workbook: string): boolean {
  return tagsOf(workbook, "workbookPr").some((tag) =>
    /^(?:1|true|on)$/i.test(attributeOf(tag, "date1904") ?? ""),
  );
}

function pathOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}
