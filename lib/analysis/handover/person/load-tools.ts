import type { ListPlan } from "@/lib/schema/list-plan";
import type { FormTools } from "./person-forms";
import { loadPhoneReader } from "./phone-reader";

/** What the fields of a list need to be read. */
export async function loadTools({ fields, country }: ListPlan): Promise<FormTools> {
  const hasPhone = fields.some(({ field }) => field === "phone");
  return { readPhone: hasPhone ? await loadPhoneReader() : () => null, country };
}
