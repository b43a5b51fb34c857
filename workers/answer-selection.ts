import { columnsBehind } from "@/lib/analysis/describe/columns-behind";
import { describeSelection } from "@/lib/analysis/select/describe-selection";
import { unpackRows } from "@/lib/analysis/select/row-set";
import { Failure } from "@/lib/schema/failure";
import type { Prepared } from "@/lib/schema/prepared";
import type { SelectionProfile } from "@/lib/schema/selection-profile";

export function answerSelection(prepared: Prepared, packed: string): SelectionProfile {
  const { matrix } = prepared;
  const selected = unpackRows(matrix.rows, packed);
  if (!selected) {
    throw new Failure(
      "option-invalid",
      "The selection is about other customers than there are now. Select them anew.",
    );
  }
  return describeSelection(prepared, selected, columnsBehind(matrix));
}
