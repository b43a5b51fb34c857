import type { Ready } from "@/lib/analysis/pipeline-api";
import { correlations } from "@/lib/analysis/prepare/correlations";
import { dominance } from "@/lib/analysis/prepare/dominance";
import { featureHistograms } from "@/lib/analysis/prepare/feature-histograms";
import { reasonsOf } from "@/lib/analysis/prepare/set-aside-reasons";
import { biasNotes } from "@/lib/analysis/profile/bias-notes";
import { profileTable } from "@/lib/analysis/profile/profile-table";
import type { PreparedReply } from "@/lib/schema/reply";

/** More features than this make no readable heat map, and their correlations take long. */
const mostCorrelated = 60;

export function answerPrepare({ recipe, suggested, prepared }: Ready): PreparedReply {
  const { matrix, table } = prepared;
  const profile = profileTable(table);
  const used = new Set(matrix.features.flatMap(({ sources, column }) => sources ?? column));
  return {
    recipe,
    suggested,
    effects: prepared.effects,
    leftOut: prepared.leftOut,
    tableRows: table.rows,
    rows: matrix.rows,
    rowsSetAside: prepared.rowsSetAside.length,
    reasons: reasonsOf(prepared),
    unused: prepared.unused,
    profile,
    features: featureHistograms(matrix),
    correlations:
      matrix.columns <= mostCorrelated ? correlations(matrix) : { names: [], values: [] },
    dominance: dominance(matrix),
    bias: biasNotes(table, profile.columns, used),
  };
}
