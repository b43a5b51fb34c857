import { capitalized } from "@/lib/analysis/describe/capitalized";
import type { ColumnLabel } from "@/lib/analysis/describe/column-label";
import { strongest } from "@/lib/analysis/describe/strongest";
import type { ProfileRow } from "@/lib/schema/segment";
import { type Claim, claimOf } from "./claim";
import { matchRoles } from "./match-roles";
import { type NamePart, namePart } from "./name-part";

const clearEffect = 0.4;
const faintEffect = 0.1;
/** Below these a difference is too weak to be all that a name says. */
const strongEffect = 0.8;
const strongShare = 0.75;
/** A second difference is worth saying up to so many characters, unless it is needed. */
const longestPair = 32;
/** In characters; what a person types may be longer. */
const longestName = 40;
const average = "Near the average";
const mixed = "Mixed";

export interface NameInput {
  /** Rows that may give a name, strongest first. */
  readonly profile: readonly ProfileRow[];
  readonly k: number;
  /** By column name. */
  readonly columns: ReadonlyMap<string, ColumnLabel>;
  /** The columns come from the customers step and can be named in a shop's own words. */
  readonly isPurchases: boolean;
  /** By cluster, names that stand. */
  readonly kept?: ReadonlyMap<number, Suggestion>;
  /** Further names that no cluster may get. */
  readonly avoided?: Iterable<string>;
}

/** A name and what it says. */
export interface Suggestion {
  readonly name: string;
  readonly claims: readonly Claim[];
  /** A name of the trade. */
  readonly isRole?: true;
}

/**
 * A name per cluster from what sets it apart: a role of the trade where the data carry it, else its
 * clearest difference, as in "Retired" or "Few seats", and a second where the first is weak or
 * true of another cluster too. No two are the same. Takes O(k² · profile) time.
 */
export function suggestNames(input: NameInput): Suggestion[] {
  const { profile, k, kept = new Map<number, Suggestion>(), avoided = [] } = input;
  const taken = new Set([...avoided, ...[...kept.values()].map(({ name }) => name)].map(key));
  const free = [...Array(k).keys()].filter((cluster) => !kept.has(cluster));
  const roles = matchRoles(profile, free, (name) => taken.has(key(name)));
  for (const { name } of roles.values()) taken.add(key(name));
  const tops = Array.from({ length: k }, (_, cluster) => partsOf(input, cluster, clearEffect));
  const suggestions: Suggestion[] = [];
  for (let cluster = 0; cluster < k; cluster++) {
    const given = kept.get(cluster) ?? roles.get(cluster);
    const names = [...kept, ...roles].filter(([other]) => other !== cluster);
    const claimed = names.flatMap(([, { claims }]) => claims);
    const suggestion = given ?? unused(candidates(input, cluster, tops, claimed), taken);
    taken.add(key(suggestion.name));
    suggestions.push(suggestion);
  }
  return suggestions;
}

function plain(name: string, claims: readonly Claim[] = []): Suggestion {
  return { name, claims };
}

function key(name: string): string {
  return name.toLowerCase();
}

function unused(found: Generator<Suggestion>, taken: ReadonlySet<string>): Suggestion {
  for (const suggestion of found) {
    const isShort = [...suggestion.name].length <= longestName;
    if (isShort && !taken.has(key(suggestion.name))) return suggestion;
  }
  return plain(average);
}

/** What can be said, strongest first, but what only speaks of minorities last. */
function partsOf(
  { profile, columns, isPurchases }: NameInput,
  cluster: number,
  least: number,
): NamePart[] {
  const part = (row: ProfileRow) => namePart(row, cluster, columns, isPurchases);
  const clear = profile.filter((row) => Math.abs(row.cells[cluster]!.effect) >= least).map(part);
  const settled = new Set(clear.filter((one) => one.isMajority).map(({ row }) => row.column));
  const telling = clear.filter((one) => !one.isMinority || !settled.has(one.row.column));
  const rows = telling.map(({ row }) => row);
  const parts = strongest(rows, cluster, least).map(part);
  return [...parts.filter((one) => !one.isMinority), ...parts.filter((one) => one.isMinority)];
}

/** From short to long; the last resort is a number. `claimed`: what the names of others say. */
function* candidates(
  input: NameInput,
  cluster: number,
  tops: readonly (readonly NamePart[])[],
  claimed: readonly Claim[],
): Generator<Suggestion> {
  const [first, ...rest] = tops[cluster]!;
  if (!first) {
    yield plain(average);
  } else if (first.isMinority) {
    for (const part of [first, ...rest]) yield said([part], `${mixed}, ${part.text}`);
  } else {
    const sharing = tops.filter(
      (parts, other) => other !== cluster && parts.slice(0, 2).some((p) => p.text === first.text),
    );
    const isShared = sharing.length > 0 || claimed.some((claim) => isSame(claim, first));
    const seconds = ownFirst(rest, sharing);
    const pairs = seconds.map((part) => pair(first, part));
    const isLong = (pairs[0]?.name.length ?? 0) > longestPair;
    const isEnough = !pairs[0] || (!isShared && (isStrong(first, cluster) || isLong));
    if (isEnough) yield said([first], capitalized(first.text));
    yield* pairs;
    yield said([first], capitalized(first.text));
    for (const third of seconds.slice(1)) {
      const { name, claims } = pair(first, seconds[0]!);
      yield plain(`${name}, ${third.text}`, [...claims, ...said([third], "").claims]);
    }
  }
  const start = !first ? average : first.isMinority ? mixed : capitalized(first.text);
  const base = first && !first.isMinority ? said([first], "").claims : [];
  const known = new Set(tops[cluster]!.map(({ row }) => row.column));
  for (const part of partsOf(input, cluster, faintEffect)) {
    if (known.has(part.row.column)) continue;
    const claims = [...base, ...said([part], "", faintEffect).claims];
    yield plain(`${start}, slightly ${part.text}`, claims);
  }
  const short = [...start].slice(0, longestName - 4).join("");
  for (let number = 2; ; number++) yield plain(`${short} ${number}`, base);
}

/** What none of the others can say of itself comes first. */
function ownFirst(
  parts: readonly NamePart[],
  others: readonly (readonly NamePart[])[],
): readonly NamePart[] {
  const said = new Set(others.flat().map(({ text }) => text));
  return [...parts.filter(({ text }) => !said.has(text)), ...parts.filter((p) => said.has(p.text))];
}

function isSame({ column, category, sign }: Claim, { row, effect }: NamePart): boolean {
  return column === row.column && category === row.category && sign * effect > 0;
}

function isStrong({ row, effect, isMajority }: NamePart, cluster: number): boolean {
  if (!isMajority) return Math.abs(effect) >= strongEffect;
  const share = row.cells[cluster]!.value;
  return (effect > 0 ? share : 1 - share) >= strongShare;
}

/** "Few seats and logins" or "Starter plan, few seats": a category leads. */
function pair(first: NamePart, second: NamePart): Suggestion {
  const [one, two] = second.isMajority && !first.isMajority ? [second, first] : [first, second];
  return said([one, two], capitalized(joined(one.text, two.text)));
}

/** What both start or end with is said once: "many store and web purchases". */
function joined(one: string, two: string): string {
  const start = /^(?:high|low|many|few) /.exec(one)?.[0];
  if (!start || !two.startsWith(start)) return `${one}, ${two}`;
  const end = / [^ ]+$/.exec(one.slice(start.length))?.[0];
  const isSameEnd = end !== undefined && two.slice(start.length).endsWith(end);
  const left = isSameEnd ? one.slice(0, -end.length) : one;
  return `${left} and ${two.slice(start.length)}`;
}

function said(parts: readonly NamePart[], name: string, took = clearEffect): Suggestion {
  const claims = parts.map(({ row, effect, isMajority }) =>
    claimOf(row, effect > 0 ? 1 : -1, took, isMajority),
  );
  return plain(name, claims);
}
