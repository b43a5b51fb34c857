import { customersStepOf, recipeOf } from "@/lib/analysis/prepare/recipe-steps";
import { pythonLiteral as py } from "./literal";
import type { ScriptInput } from "./script-input";

/** Purchases become one row per customer; nothing where rows stand for themselves. */
export function customersPart({ prepared }: ScriptInput): string {
  const step = customersStepOf(recipeOf(prepared.fitted));
  if (!step) return "";
  const [id, date] = [py(step.identifier), py(step.date)];
  const amount = step.amount === undefined ? null : py(step.amount);
  const named = new Set(prepared.table.columns.map(({ name }) => name));
  const has = (name: string) => named.has(name);
  const lines = [
    `customers = pd.DataFrame({${id}: list(purchases.groups)})`,
    has("Recency (days)") && '"Recency (days)": days_before(purchases[DATE].max())',
    has("Frequency") && '"Frequency": purchases.size()',
    amount && has("Monetary value") && '"Monetary value": purchases[AMOUNT].sum(min_count=1)',
    amount && has("Average order value") && '"Average order value": purchases[AMOUNT].mean()',
    has("Tenure (days)") && '"Tenure (days)": days_before(purchases[DATE].min())',
  ].filter((line): line is string => typeof line === "string");
  return `

# --- 2. Purchases become customers ------------------------------------------------------------
# Only what happened before this day counts.
AS_OF = pd.Timestamp(${py(step.asOf)})
ID, DATE${amount ? ", AMOUNT" : ""} = ${id}, ${date}${amount ? `, ${amount}` : ""}
used = table[table[ID].notna() & table[DATE].notna() & (table[DATE] < AS_OF)]
${amount ? 'DECIMALS = max((len(text.split(".")[1]) if "." in text else 0) for text in used[AMOUNT].dropna().map(repr).str.replace(r"\\.0$", "", regex=True))\n' : ""}purchases = used.groupby(ID, sort=False)


def days_before(moment):
    """Whole days from a moment to the as-of day."""
    return np.floor((AS_OF - moment) / pd.Timedelta(days=1))


customers = pd.DataFrame({
${lines
  .slice(1)
  .map((line) => `    ${line},`)
  .join("\n")}
})
${amount && has("Monetary value") ? 'customers["Monetary value"] = customers["Monetary value"].round(DECIMALS)\n' : ""}${amount && has("Average order value") ? 'customers["Average order value"] = customers["Average order value"].round(DECIMALS + 2)\n' : ""}table = customers.reset_index()`;
}
