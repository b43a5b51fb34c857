import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Settings } from "@/lib/schema/settings";
import type { Choices } from "@/lib/schema/workspace";
import { anyMethod } from "./any-method";

const sweep = sweepOptionsSchema.parse({});

let latest: Settings | undefined;

/** What the choices ask the pipeline for: the very same object as long as nothing in it changes, as questions are told apart by it. */
export function settingsOf({
  reading,
  columns,
  recipe,
  algorithm,
  parameters,
  edits,
}: Choices): Settings {
  const isSame =
    latest?.reading === reading &&
    latest.columns === columns &&
    latest.recipe === recipe &&
    latest.algorithm === algorithm &&
    latest.parameters === parameters &&
    latest.edits === edits;
  if (!latest || !isSame) {
    latest = { reading, columns, recipe, algorithm, parameters, sweep, edits };
  }
  return latest;
}

/** For questions that hand edits have no part in. */
export const withoutEdits = kept((settings) => ({ ...settings, edits: [] }));

/** For questions that have nothing to do with how segments are made. */
export const ofAnyMethod = kept((settings) => ({ ...settings, ...anyMethod }));

/** For questions about the file itself. */
export const ofReading = kept(({ reading, columns }) => {
  return { reading, columns, recipe: null, ...anyMethod, sweep };
});

/** The same settings again for the same settings. */
function kept(derive: (settings: Settings) => Settings): (settings: Settings) => Settings {
  const known = new WeakMap<Settings, Settings>();
  return (settings) => {
    const earlier = known.get(settings);
    if (earlier) return earlier;
    const derived = derive(settings);
    known.set(settings, derived);
    return derived;
  };
}
