import { isPersonal, isSensitive } from "@/lib/schema/meaning";
import type { Associations, ColumnProfile, Finding } from "@/lib/schema/profile";
import { words } from "../words";
import { proxiesOf } from "./proxies";
import { remedies } from "./remedies";

const mostNamed = 3;
/** Age is a customary feature; the others are not. */
const usual = new Set(["age", "birth-year", "birth-date", "postcode"]);

/** Columns that point to single people, and what becomes of them. */
export function personalFindings(columns: readonly ColumnProfile[]): Finding[] {
  return columns.flatMap(({ name, role, meaning }): Finding[] => {
    if (!meaning || !isPersonal(meaning.meaning)) return [];
    const isUsed = role === "feature";
    const remedy = isUsed ? [remedies.leaveOut(name)] : [];
    return [
      {
        kind: "personal",
        severity: isUsed ? "warning" : "info",
        column: name,
        sentence: words.personal(name, meaning, isUsed),
        remedies: [...remedy, remedies.notPersonal(name)],
      },
    ];
  });
}

/**
 * Traits by which people are easily wronged: whether they are used, and which features go along with them
 * so closely that segments may follow the trait even without it. The measure is that of `associations`, the
 * strongest single feature: several together may tell more.
 */
export function sensitiveFindings(
  columns: readonly ColumnProfile[],
  between: Associations | undefined,
): Finding[] {
  const features = new Set(
    columns.flatMap(({ name, role, meaning }) =>
      role === "feature" && !isSensitive(meaning?.meaning) ? [name] : [],
    ),
  );
  return columns.flatMap(({ name, role, meaning, distinct }): Finding[] => {
    if (!meaning || !isSensitive(meaning.meaning) || distinct < 2) return [];
    if (role === "identifier" || (meaning.meaning === "postcode" && role === "ignored")) return [];
    const followers = proxiesOf(name, between).filter(({ feature }) => features.has(feature));
    const isUsed = role === "feature" && usual.has(meaning.meaning);
    if (!isUsed && role !== "feature" && followers.length === 0) return [];
    return [
      {
        kind: "sensitive",
        severity: followers.length > 0 || (role === "feature" && !isUsed) ? "warning" : "info",
        column: name,
        count: followers.length,
        sentence: words.sensitive(name, meaning.meaning, {
          isUsed,
          isOffered: role === "feature",
          followers: followers.slice(0, mostNamed),
        }),
        ...(role === "feature" ? { remedies: [remedies.leaveOut(name)] } : {}),
      },
    ];
  });
}
