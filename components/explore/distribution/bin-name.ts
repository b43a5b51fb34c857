import type { Bin } from "@/components/charts/distribution/bin-rows";
import { formatDay, formatMean } from "@/components/ui/formats";
import type { ColumnValues } from "@/lib/schema/column-values";
import { exploreWords as words } from "../words";

/** A bin as people say it: "10 – 20", "above 500", a group by its name. */
export function binName(bin: Bin, kind: ColumnValues["kind"]): string {
  if (bin.kind === "group") return bin.name;
  if (bin.kind === "others") return words.distribution.others(bin.groups);
  const format = kind === "date" ? formatDay : formatMean;
  if (bin.isOpenBelow) return words.distribution.below(format(bin.to));
  if (bin.isOpenAbove) return words.distribution.above(format(bin.from));
  const to = bin.isWhole ? bin.to - 1 : bin.to;
  return bin.from >= to ? format(bin.from) : words.distribution.range(format(bin.from), format(to));
}
