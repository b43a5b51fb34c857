import { drain } from "@/lib/analysis/drain";
import { csvRecord } from "@/lib/analysis/handover/csv-cell";
import { identifierColumn, otherColumns } from "@/lib/analysis/handover/file-columns";
import type { Customers } from "@/lib/analysis/prepare/customers/aggregate-customers";
import { customersOf } from "@/lib/analysis/prepare/customers/customers-of";
import { noPurchases } from "@/lib/analysis/prepare/words";
import type { CustomersStep } from "@/lib/schema/customers-step";
import { Failure } from "@/lib/schema/failure";
import type { Column, RawTable, Table } from "@/lib/schema/table";
import { readAnalysisOptions, usualMethod } from "../analysis-options";
import { chooseCustomers } from "../choose-customers";
import type { Command } from "../command";
import { customersHelp, customersSpecs, readCustomersChoices } from "../customers-choices";
import { withUnderstood } from "../open-analysis";
import { checkPlaces } from "../places";
import { isSet, textOption } from "../read-options";
import { countRows, rowCountsText } from "../row-counts";
import { sheetHelp, sheetSpecs } from "../sheet-option";
import { textTable } from "../text-table";
import { writeWhole } from "../write-file";

export const customers: Command = {
  summary: "one row for each customer, made of purchases or events",
  usage: "FILE [--id COLUMN] [--date COLUMN] [--as-of DAY] [--features A,B] [--out FILE] [--json]",
  help: [
    ...customersHelp,
    sheetHelp,
    ["--out FILE", "write the customers as CSV to a file and not to standard output"],
    ["--json", "the account and what each feature means, as JSON; needs --out"],
  ],
  options: { ...customersSpecs, ...sheetSpecs, out: { type: "string" }, json: { type: "boolean" } },
  operands: [1, 1],
  async run([path = ""], values, io) {
    const out = textOption(values, "out");
    if (isSet(values, "json") && out === undefined) {
      throw new Failure(
        "option-invalid",
        "--json tells how it went, so --out must take the customers.",
      );
    }
    const choices = readCustomersChoices(values);
    await checkPlaces(io.folder, [path], { out });
    const chosen = {
      options: readAnalysisOptions({ sheet: values.sheet }),
      method: usualMethod,
    } as const;
    const { made, report } = await withUnderstood(io, path, chosen, async ({ understood }) => {
      const { table, profile, raw } = understood;
      const step = chooseCustomers(table, profile, choices);
      if (!step) {
        throw new Failure(
          "option-invalid",
          "The rows do not look like purchases or events, so --id and --date must name the columns that say who and when.",
        );
      }
      const made = drain(customersOf(table, step));
      if (made.table.rows === 0) throw new Failure("too-few-rows", noPurchases(step.asOf));
      return { made, report: reportOf(raw, made, step) };
    });
    const csv = customersCsv(made.table);
    if (out === undefined) {
      for (const record of csv) await io.out(record);
      io.say(accountText(report));
      return 0;
    }
    await writeWhole(io.folder, out, csv);
    await io.out(isSet(values, "json") ? `${JSON.stringify(report)}\n` : forPeople(report));
    return 0;
  },
};

function* customersCsv(table: Table): Generator<string> {
  const columns = [identifierColumn(table, []), ...otherColumns(table, [])];
  yield csvRecord(
    columns.map(({ header }) => header),
    "machine",
  );
  for (let row = 0; row < table.rows; row++) {
    yield csvRecord(
      columns.map(({ cell }) => cell(row)),
      "machine",
    );
  }
}

function reportOf(raw: RawTable, made: Customers, step: CustomersStep) {
  const { table, unused, unusedRows, features } = made;
  return {
    ...countRows(raw, { table, unused, rowsSetAside: [] }, true),
    unusedRows,
    step,
    features: features.map(({ words, group }, i) => ({
      name: table.columns[i + 1]!.name,
      group,
      unit: words.unit,
      missing: missingIn(table.columns[i + 1]!),
      meaning: words.meaning,
    })),
  };
}

function missingIn(column: Column): number {
  return "codes" in column
    ? column.codes.reduce((count, code) => count + (code < 0 ? 1 : 0), 0)
    : column.values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
}

type Report = ReturnType<typeof reportOf>;

function accountText(report: Report): string {
  const { noIdentifier, noDate, late } = report.unusedRows;
  const { asOf } = report.step;
  const why = `unused: ${noIdentifier} without a customer, ${noDate} without a date, ${late} on or after ${asOf}`;
  return `${rowCountsText(report)}, as of ${asOf}${report.unused > 0 ? `\n${why}` : ""}`;
}

function forPeople(report: Report): string {
  const rows = report.features.map(({ name, unit, missing, meaning }) => [
    name,
    unit,
    missing,
    meaning,
  ]);
  return `${accountText(report)}\n\n${textTable(["feature", "unit", "missing", "meaning"], rows)}`;
}
