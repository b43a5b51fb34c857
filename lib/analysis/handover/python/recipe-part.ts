import type { FittedStep } from "@/lib/schema/recipe";
import { type FittedOf, stepDeclarations } from "@/lib/schema/steps";
import { pythonLiteral as py, pythonPairs } from "./literal";
import type { ScriptInput } from "./script-input";

const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");

/** Every step of the recipe with what it learned, then the columns that are compared. */
export function recipePart({ prepared }: ScriptInput): string {
  const { fitted, effects } = prepared;
  const steps = fitted.steps.flatMap((one, i) => {
    const code = codeOf(one);
    if (code === "") return [];
    const { title, term } = stepDeclarations[one.step.kind].words;
    const why = oneLine(effects[i]?.why ?? "");
    return [`# ${title} (${term})${why === "" ? "" : `: ${why}`}\n${code}`];
  });
  return `

# --- 3. Prepare: the recipe with what it learned ----------------------------------------------
${datesPart(fitted.columns)}${needsCategories(fitted.steps) ? `${categoryHelper}\n\n` : ""}${steps.join("\n\n")}${steps.length > 0 ? "\n\n" : ""}# What is compared: (value - offset) * weight, in single precision as the app has it.
FEATURES = ${pythonPairs(fitted.outputs.map(({ name, offset, weight }) => [name, [offset, weight]]))}
features = pd.DataFrame({name: (table[name].astype(float) - offset) * weight for name, (offset, weight) in FEATURES.items()})
complete = features.notna().all(axis=1)  # a customer with a gap that nothing fills is set aside
X = features[complete].to_numpy(dtype=np.float32).astype(np.float64)
members = table[complete]`;
}

/** Dates are compared as days. */
function datesPart(columns: ScriptInput["prepared"]["fitted"]["columns"]): string {
  const dates = columns.filter(({ kind }) => kind === "date").map(({ name }) => name);
  if (dates.length === 0) return "";
  return `for name in ${py(dates)}:  # days since 1970
    table[name] = (table[name] - pd.Timestamp(0)) / pd.Timedelta(days=1)

`;
}

const categoryHelper = `def same_spelling(text):
    """Spellings that differ only in capitals or spaces are one category."""
    return " ".join(unicodedata.normalize("NFKC", text).split()).lower()


def place_of(column, categories):
    """Per cell the place of its category, -1 for one that is not known, NaN where it is missing."""
    exact = {category: place for place, category in reversed(list(enumerate(categories)))}
    spelled = {same_spelling(category): place for place, category in reversed(list(enumerate(categories)))}
    return column.map(lambda text: exact.get(text, spelled.get(same_spelling(text), -1)), na_action="ignore").astype(float)`;

const encoders: ReadonlySet<string> = new Set(["onehot", "ordinal", "frequency"]);

function needsCategories(steps: readonly FittedStep[]): boolean {
  return steps.some((one) => encoders.has(one.step.kind) && codeOf(one) !== "");
}

function codeOf({ step, fitted }: FittedStep): string {
  if (fitted === null) return "";
  switch (step.kind) {
    case "impute": {
      const { fills } = fitted as FittedOf<"impute">;
      if (fills.length === 0) return "";
      return `FILLS = ${pythonPairs(fills.map(({ column, value }) => [column, value]))}
for name, fill in FILLS.items():
    table[name] = table[name].where(table[name].notna(), fill)`;
    }
    case "outliers": {
      const { bounds } = fitted as FittedOf<"outliers">;
      if (bounds.length === 0) return "";
      return `BOUNDS = ${pythonPairs(bounds.map(({ column, low, high }) => [column, [low, high]]))}
for name, (low, high) in BOUNDS.items():
    table[name] = table[name].clip(low, high)`;
    }
    case "log": {
      const { shifts } = fitted as FittedOf<"log">;
      if (shifts.length === 0) return "";
      return `SHIFTS = ${pythonPairs(shifts.map(({ column, shift }) => [column, shift]))}
for name, shift in SHIFTS.items():
    table[name] = np.log1p((table[name] + shift).clip(lower=0))`;
    }
    case "yeo-johnson": {
      const { powers } = fitted as FittedOf<"yeo-johnson">;
      if (powers.length === 0) return "";
      return `POWERS = ${pythonPairs(powers.map(({ column, lambda }) => [column, lambda]))}
for name, power in POWERS.items():
    table[name] = stats.yeojohnson(table[name].to_numpy(dtype=float), lmbda=power)`;
    }
    case "onehot": {
      const { columns } = fitted as FittedOf<"onehot">;
      if (columns.length === 0) return "";
      const pairs = columns.map(
        ({ column, indicators, other }) =>
          [column, [indicators.map(({ category, name }) => [category, name]), other]] as const,
      );
      return `INDICATORS = ${pythonPairs(pairs)}
for name, (indicators, other) in INDICATORS.items():
    place = place_of(table[name], [category for category, _ in indicators])
    for i, (_, made) in enumerate(indicators):
        table[made] = (place == i).astype(float).where(place.notna())
    if other is not None:
        table[other] = (place < 0).astype(float).where(place.notna())`;
    }
    case "ordinal": {
      const { orders } = fitted as FittedOf<"ordinal">;
      if (orders.length === 0) return "";
      return `ORDERS = ${pythonPairs(orders.map(({ column, order, other }) => [column, [order, other]]))}
for name, (order, other) in ORDERS.items():
    place = place_of(table[name], order)
    table[name] = place.where(place != -1, other)`;
    }
    case "frequency": {
      const { columns } = fitted as FittedOf<"frequency">;
      if (columns.length === 0) return "";
      const pairs = columns.map(({ column, name, shares }) => [column, [name, shares]] as const);
      return `SHARES = ${pythonPairs(pairs)}
for name, (made, shares) in SHARES.items():
    place = place_of(table[name], [category for category, _ in shares])
    table[made] = place.map(lambda one: 0.0 if one < 0 else shares[int(one)][1], na_action="ignore")`;
    }
    case "scale": {
      const { scales } = fitted as FittedOf<"scale">;
      if (scales.length === 0) return "";
      return `SCALES = ${pythonPairs(scales.map(({ column, offset, divisor }) => [column, [offset, divisor]]))}
for name, (offset, divisor) in SCALES.items():
    table[name] = (table[name] - offset) / divisor`;
    }
    case "components": {
      const { columns, counts, names, means, loadings } = fitted as FittedOf<"components">;
      if (columns.length === 0) return "";
      return `LOADINGS = np.array(${py(loadings)})
centered = table[${py(columns)}].to_numpy(dtype=float) * np.array(${py(counts)}) - np.array(${py(means)})
for name, values in zip(${py(names)}, LOADINGS @ centered.T):
    table[name] = values`;
    }
    default:
      return "";
  }
}
