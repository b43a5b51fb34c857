import { measuresOf } from "../names/measure";

/** Shares of time and of ways to buy are no things that are bought. */
const noThing =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|night|morning|afternoon|evening|weekend|app|web|online|mobile|store|shop|e-?mail|catalogue?|other)$/u;

/**
 * What is bought, as a column of amounts or shares by kind says it: "meat products" of "MntMeatProducts", "Garden" of "Garden share (%)".
 * null for every other column. `label`: the column's name as people say it.
 */
export function interestOf(column: string, label: string): string | null {
  const bought =
    /^(.+) share(?: \(%\)|_pct|_percent)$/iu.exec(column)?.[1] ??
    (/^(?:mnt|amt)[ _\p{Lu}]/iu.test(column) && measuresOf(column).includes("monetary")
      ? label.replace(/ amount$/u, "")
      : null);
  return bought === null || noThing.test(bought.toLowerCase()) ? null : bought;
}
