import type { Request } from "@/lib/schema/request";
import type { Settings } from "@/lib/schema/settings";

const texts = new WeakMap<Settings, string>();

/**
 * What tells a question to the worker of a workspace apart from all others. Every view asks it at every render, and settings can
 * hold long lists of customers, so that their text is made once.
 */
export function questionText(workspace: string, request: Request | null): string {
  if (request === null) return workspace;
  const { settings, ...rest } = request;
  return `${workspace} ${JSON.stringify(rest)} ${settingsText(settings)}`;
}

function settingsText(settings: Settings): string {
  const known = texts.get(settings);
  if (known !== undefined) return known;
  const text = JSON.stringify(settings);
  texts.set(settings, text);
  return text;
}
