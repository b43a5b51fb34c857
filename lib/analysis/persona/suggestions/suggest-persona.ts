import { sureness } from "@/lib/analysis/describe/contrast/contrasts";
import { onOneLine } from "@/lib/analysis/describe/on-one-line";
import { difference } from "@/lib/analysis/describe/words";
import type { Contrast } from "@/lib/schema/description";
import { type PersonaSuggestion, type SuggestedField, suggestedFields } from "@/lib/schema/persona";
import type { ProfileRow } from "@/lib/schema/segment";
import { measuresOf } from "../names/measure";
import type { Naming } from "../names/naming";
import { boundsOf } from "../names/roles";
import { conditions, interest } from "./conditions";
import { interestOf } from "./interest";

const mostOfField = 4;
const mostInterests = 2;
/** Standard deviations from everyone at which a difference is worth a sentence. */
const clearEffect = 0.2;

interface Found extends PersonaSuggestion {
  /** How large the difference is at least. */
  readonly sure: number;
}

/** A difference that is clear after correction, in the direction that mean and ranks agree on. */
interface Fact {
  readonly row: ProfileRow;
  readonly sign: 1 | -1;
  readonly sure: number;
}

/**
 * Starting points for what to write about a cluster, by the table of conditions: only from differences from everyone else that are clear
 * after correction and as far from the average as a role has to be, and not where another column of the same kind clearly says the opposite. The surest first, at most four
 * for a field; none where the table matches nothing. `contrasts` stand in the order of the profile. O(profile · conditions).
 */
export function suggestPersona(
  profile: readonly ProfileRow[],
  contrasts: readonly Contrast[],
  cluster: number,
  naming: Naming,
): PersonaSuggestion[] {
  const facts = profile.flatMap((row, i) => factOf(row, contrasts[i], cluster, naming) ?? []);
  const evidence = ({ row }: Fact) =>
    difference(row, row.cells[cluster]!, naming.columns.get(row.column)!, naming.isPurchases);
  const found: Found[] = [];
  for (const { measure, sign, texts } of conditions) {
    const about = facts.filter(({ row }) =>
      measuresOf(row.column, row.category).some((one) => one === measure),
    );
    const { low, high } = boundsOf(measure, sign);
    const isFar = ({ row }: Fact) => {
      const { index } = row.cells[cluster]!;
      return sign > 0 ? index >= high : index <= low;
    };
    const best = surest(about.filter((fact) => fact.sign === sign && isFar(fact)));
    const isDisputed = about.some((fact) => fact.sign !== sign && !fact.row.category);
    if (!best || isDisputed) continue;
    for (const field of suggestedFields) {
      const text = texts[field];
      const key = `${field} ${measure}${sign > 0 ? "+" : "-"}`;
      if (text) found.push({ key, field, text, evidence: evidence(best), sure: best.sure });
    }
  }
  found.push(...interests(facts, evidence, cluster, naming));
  return suggestedFields.flatMap((field) => firstOf(found, field));
}

function factOf(
  row: ProfileRow,
  contrast: Contrast | undefined,
  cluster: number,
  naming: Naming,
): Fact | null {
  const effect = row.cells[cluster]?.effect ?? 0;
  if (!contrast?.isClear || !naming.maySay(row) || row.kind === "date") return null;
  if (!(Math.abs(effect) >= clearEffect) || effect > 0 !== contrast.delta.value > 0) return null;
  return { row, sign: effect > 0 ? 1 : -1, sure: sureness(contrast.delta) };
}

function surest(facts: readonly Fact[]): Fact | undefined {
  return facts.toSorted((a, b) => b.sure - a.sure)[0];
}

function interests(
  facts: readonly Fact[],
  evidence: (fact: Fact) => string,
  cluster: number,
  { columns }: Naming,
): Found[] {
  const things = facts.flatMap((fact) => {
    const { column } = fact.row;
    const isMore = fact.sign > 0 && fact.row.cells[cluster]!.index >= boundsOf("monetary", 1).high;
    const thing = isMore && interestOf(column, columns.get(column)?.text ?? column);
    return thing ? [{ fact, thing: onOneLine(thing) }] : [];
  });
  things.sort((a, b) => b.fact.sure - a.fact.sure);
  return things.slice(0, mostInterests).map(({ fact, thing }) => ({
    key: `personalization interest ${[...fact.row.column].slice(0, 100).join("")}`.slice(0, 200),
    field: "personalization",
    text: interest(thing),
    evidence: evidence(fact),
    sure: fact.sure,
  }));
}

/** Of several that say the same the surest. */
function firstOf(found: readonly Found[], wanted: SuggestedField): PersonaSuggestion[] {
  const said = new Set<string>();
  return found
    .filter(({ field }) => field === wanted)
    .sort((a, b) => b.sure - a.sure)
    .filter(({ text }) => !said.has(text) && said.add(text))
    .slice(0, mostOfField)
    .map(({ key, field, text, evidence }) => ({ key, field, text, evidence }));
}
