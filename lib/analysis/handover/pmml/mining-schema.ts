import { element } from "./xml";

/** Fields that a model reads, each once. What it does not know is passed on as it is. */
export function miningSchemaOf(names: readonly string[]): string {
  return element(
    "MiningSchema",
    {},
    ...[...new Set(names)].map((name) =>
      element("MiningField", { name, usageType: "active", invalidValueTreatment: "asIs" }),
    ),
  );
}
