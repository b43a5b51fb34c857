const marks: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text in XML; what XML 1.0 cannot hold becomes the sign for what cannot be shown. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r\u0080-\u009f]|[\uFFFE\uFFFF]|\p{Cs}/gu, "\uFFFD")
    .replace(/[&<>"\t\n\r]/gu, (mark) => marks[mark] ?? "");
}

/** An element with its attributes and what it holds, which is XML already. Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join("");
  return content.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${content.join("")}</${name}>`;
}

export const constant = (value: number) =>
  element("Constant", { dataType: "double" }, String(value));
export const fieldRef = (field: string, mapMissingTo?: number | string) =>
  element("FieldRef", { field, mapMissingTo });
export const apply = (fn: string, ...parts: readonly string[]) =>
  element("Apply", { function: fn }, ...parts);
