import type { ColumnProfile, Finding } from "@/lib/schema/profile";
import { maskCell } from "../mask-cell";
import { words } from "../words";
import { remedies } from "./remedies";

const manyMissing = 0.3;
const nearUnique = 0.9;
const strongSkew = 2;
/** Numbers with fewer distinct values than this are counts or codes; tails mean nothing there. */
const enoughDistinct = 10;
/** Share of all squared distances from the median that makes one value a giant. */
const giantShare = 0.5;
const enoughRows = 20;

/** What the values of a column tell, whatever they were written like. */
export function valueFindings(profile: ColumnProfile, hasIdentifier: boolean): Finding[] {
  return [
    ...emptiness(profile),
    ...uniqueness(profile, hasIdentifier),
    ...rowNumbers(profile, hasIdentifier),
    ...tails(profile),
    ...mixtures(profile),
    ...unreadable(profile),
  ];
}

function emptiness({
  name,
  rows,
  missing,
  distinct,
  examples,
  role,
  meaning,
}: ColumnProfile): Finding[] {
  const about = { severity: "warning", column: name, remedies: [remedies.leaveOut(name)] } as const;
  if (missing === rows && rows > 0) {
    return [{ kind: "all-missing", ...about, count: rows, sentence: words.allMissing(name) }];
  }
  if (distinct === 1 && missing === 0 && rows > 1) {
    const value = maskCell(examples[0]!, meaning?.meaning);
    return [{ kind: "constant", ...about, sentence: words.constant(name, value) }];
  }
  const share = missing / rows;
  if (share < manyMissing || role === "ignored" || rows === 0) return [];
  const sentence = words.manyMissing(name, missing, share);
  return [{ kind: "many-missing", ...about, count: missing, sentence }];
}

function uniqueness(
  { name, kind, role, rows, missing, distinct, meaning }: ColumnProfile,
  hasIdentifier: boolean,
): Finding[] {
  const filled = rows - missing;
  const isCoded = kind === "category" || kind === "text";
  if (!isCoded || role === "identifier" || distinct < 10 || distinct < filled * nearUnique)
    return [];
  if (meaning !== undefined) return [];
  const finding: Finding = {
    kind: "near-unique",
    severity: "info",
    column: name,
    count: distinct,
    sentence: words.nearUnique(name, distinct, filled),
    remedies: [
      ...(hasIdentifier ? [] : [remedies.identify(name)]),
      ...(role === "ignored" ? [] : [remedies.leaveOut(name)]),
    ],
  };
  return [finding];
}

/** Whole numbers that go up one by one and were taken for a count of the rows. */
function rowNumbers({ name, kind, role, rows, distinct, range }: ColumnProfile, isKnown: boolean) {
  if (kind !== "number" || role !== "ignored" || !range || rows < 2 || distinct !== rows) return [];
  if (!Number.isSafeInteger(range.min) || range.max - range.min !== rows - 1) return [];
  const sentence = words.rowNumbers(name, range.min);
  const about = { column: name, remedies: isKnown ? [] : [remedies.identify(name)] };
  const finding: Finding = { kind: "row-numbers", severity: "info", ...about, sentence };
  return [finding];
}

function tails({
  name,
  kind,
  role,
  range,
  distinct,
  outliers,
  rows,
  unitMixture,
}: ColumnProfile): Finding[] {
  if (kind !== "number" || role !== "feature" || !range || distinct < enoughDistinct) return [];
  const found: Finding[] = [];
  const isGiant = outliers && outliers.farthestShare > giantShare && rows >= enoughRows;
  if (Math.abs(range.skew) > strongSkew && !isGiant) {
    const sentence =
      range.skew > 0
        ? words.skewed(name, range.median, range.max)
        : words.skewedLow(name, range.median, range.min);
    const remedy = range.skew > 0 && range.min >= 0 ? { remedies: [remedies.log(name)] } : {};
    found.push({ kind: "skewed", severity: "info", column: name, sentence, ...remedy });
  }
  if (!outliers || outliers.farOut === 0 || unitMixture) return found;
  const about = { severity: "warning", column: name, remedies: [remedies.cap(name)] } as const;
  if (isGiant) {
    const sentence = words.giant(name, outliers.farthest, range.median, outliers.farthestShare);
    found.push({ kind: "giant-outlier", ...about, count: 1, sentence });
  } else {
    const sentence = words.outliers(name, outliers.farOut, outliers.farthest);
    found.push({ kind: "outliers", ...about, count: outliers.farOut, sentence });
  }
  return found;
}

function mixtures({ name, unitMixture }: ColumnProfile): Finding[] {
  if (!unitMixture) return [];
  const sentence = words.unitMixture(name, unitMixture);
  const count = Math.min(unitMixture.small, unitMixture.large);
  const about = { column: name, count, remedies: [remedies.leaveOut(name)] };
  return [{ kind: "unit-mixture", severity: "warning", ...about, sentence }];
}

function unreadable({ name, kind, unreadable, reading }: ColumnProfile): Finding[] {
  const infinite = reading?.numbers?.infinite ?? 0;
  const found: Finding[] = [];
  if (infinite > 0) {
    const sentence = words.infinite(name, infinite);
    found.push({ kind: "infinite", severity: "warning", column: name, count: infinite, sentence });
  }
  const count = unreadable - infinite;
  if (count <= 0) return found;
  const wanted = kind === "boolean" ? "yes or no" : `a ${kind}`;
  found.push({
    kind: "unreadable-cells",
    severity: "warning",
    column: name,
    count,
    sentence: words.unreadable(name, count, wanted),
    remedies: [remedies.asCategory(name)],
  });
  return found;
}
