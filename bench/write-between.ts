import { readFileSync, writeFileSync } from "node:fs";

/** Puts text between the two marker lines of that name in a Markdown file. */
export function writeBetween(path: string, name: string, text: string): void {
  writeFileSync(path, replaceBetween(readFileSync(path, "utf8"), name, text));
}

export function replaceBetween(before: string, name: string, text: string): string {
  const begin = `<!-- ${name}: begin -->`;
  const end = `<!-- ${name}: end -->`;
  const from = before.indexOf(begin);
  const to = before.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The lines "${begin}" and "${end}" are missing.`);
  return `${before.slice(0, from)}${begin}\n\n${text}\n\n${before.slice(to)}`;
}
