import { describingRule } from "@/lib/analysis/edit/describing-rule";
import { membersByRows, signatureOf } from "@/lib/analysis/edit/members";
import type { Job } from "@/lib/analysis/executor";
import { unpackRows } from "@/lib/analysis/select/row-set";
import type { Members } from "@/lib/schema/edit";
import { Failure } from "@/lib/schema/failure";
import type { Prepared } from "@/lib/schema/prepared";

/** Rows of the Matrix as members that can be kept, with a rule that describes them where there is a good one. */
export async function answerMembers(
  prepared: Prepared,
  packed: string,
  seed: number,
  job: Job,
): Promise<Members> {
  const set = unpackRows(prepared.matrix.rows, packed);
  if (!set) {
    throw new Failure(
      "option-invalid",
      "The selection is about other customers than there are now. Select them anew.",
    );
  }
  const rule = await describingRule(prepared, set, seed, job);
  return membersByRows(prepared, set, signatureOf(prepared.table), rule);
}
