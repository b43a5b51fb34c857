const typedInto =
  "textarea, select, input:not([type=range], [type=radio], [type=checkbox], [type=button])";

/** True when a key belongs to a field that is written in, or to an open dialog, and not to the page. */
export function isTyping({ target }: KeyboardEvent | ClipboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return target.matches(typedInto) || target.closest("[role=dialog]") !== null;
}
