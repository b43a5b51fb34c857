/** Line ends, tabs and everything else that controls rather than shows. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Marks that turn the reading direction of what follows. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;
/** What makes emphasis, code, links, images, tables, math or strikethrough wherever it stands. */
const marks = /[\\`*_[\]|~$]/gu;

/** Text that cannot turn the direction of what stands around it, on one line. */
export function plainLine(text: string): string {
  return text.replace(turning, "").replace(controls, " ").trim();
}

/**
 * Text of people and files as Markdown that shows exactly that: no mark, tag, link or list comes of it. On one line; O(length).
 * CommonMark 0.31 and the extensions of GitHub.
 */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(marks, "\\$&")
    .replace(/^[-+=#:]/u, "\\$&")
    .replace(/^(\d+)([.)])/u, "$1\\$2")
    .replace(/:(?=\/\/)/gu, "&#58;")
    .replace(/\bwww\./giu, (found) => `${found.slice(0, 3)}&#46;`)
    .replace(/@/gu, "&#64;");
}
