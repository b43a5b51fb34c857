import type { Model } from "@/lib/schema/model";
import type { ColumnKind } from "@/lib/schema/table";
import { dataColumns } from "./data-columns";
import { pmmlWords as words } from "./words";
import { element } from "./xml";

/** A PMML 4.4 document around a model element. `more`: columns that it uses beyond those of the recipe. */
export function pmmlDocument(
  about: Model,
  notes: readonly string[],
  model: string,
  more: readonly string[] = [],
): string {
  const { provenance } = about;
  const description = [words.what, ...notes].join(" ");
  const fields = dataColumns(about, more).map(({ name, kind }) =>
    element("DataField", { name, ...typeOf(kind) }),
  );
  const head = element(
    "Header",
    { description },
    element("Application", { name: "Tessera", version: provenance.tessera }),
    element("Timestamp", {}, provenance.createdAt.replace(/[^\d:TZ.+-]/gu, "")),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "PMML",
    { xmlns: "http://www.dmg.org/PMML-4_4", version: "4.4" },
    head,
    element("DataDictionary", { numberOfFields: fields.length }, ...fields),
    model,
  ).replace(/></gu, ">\n<")}\n`;
}

/** Dates are days since 1970-01-01; yes and no are texts. */
function typeOf(kind: ColumnKind): { optype: string; dataType: string } {
  return kind === "number" || kind === "date"
    ? { optype: "continuous", dataType: "double" }
    : { optype: "categorical", dataType: "string" };
}
