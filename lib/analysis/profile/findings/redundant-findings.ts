import type { Associations, ColumnProfile, Finding } from "@/lib/schema/profile";
import { words } from "../words";
import { remedies } from "./remedies";

/** From here on two columns say the same: less than 4 % of the one's variance is not told by the other. */
const nearlySame = 0.98;
const nearlySameRank = 0.995;
const enoughRows = 10;

/** Features that another feature says already; each named once, with the strongest such feature before it. */
export function redundantFindings(
  columns: readonly ColumnProfile[],
  between: Associations | undefined,
): Finding[] {
  const features = new Map(
    columns.filter(({ role }) => role === "feature").map((column) => [column.name, column]),
  );
  const named = new Set<string>();
  return (between?.pairs ?? []).flatMap(
    ({ left, right, measure, value, rank, rows }): Finding[] => {
      const [a, b] = [features.get(left), features.get(right)];
      if (!a || !b || rows < enoughRows || named.has(right) || named.has(left)) return [];
      const isSame =
        measure === "correlation"
          ? Math.abs(value) >= nearlySame || Math.abs(rank ?? 0) >= nearlySameRank
          : measure === "cramer" && value >= nearlySame && a.distinct === b.distinct;
      if (!isSame || Math.min(a.distinct, b.distinct) < 3) return [];
      named.add(right);
      const sentence = words.redundant(left, right, measure, value, rank);
      const about = { column: right, remedies: [remedies.leaveOutNamed(right)] };
      return [{ kind: "redundant", severity: "info", ...about, sentence }];
    },
  );
}
