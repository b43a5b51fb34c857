import {
  suggestCustomersStep,
  suggestStep,
  withKnownKinds,
} from "@/lib/analysis/prepare/customers/suggest-customers-step";
import { findColumn } from "@/lib/analysis/prepare/find-column";
import type { CustomersStep } from "@/lib/schema/customers-step";
import { Failure } from "@/lib/schema/failure";
import { type GroupNeed, needOf } from "@/lib/schema/group-needs";
import type { Profile } from "@/lib/schema/profile";
import type { Table } from "@/lib/schema/table";
import type { CustomersChoices } from "./customers-choices";

/**
 * The step that makes customers of the rows: as the file suggests it, with what a person chose. Undefined where
 * the rows look like customers and nothing was chosen.
 */
export function chooseCustomers(
  table: Table,
  profile: Profile,
  choices: CustomersChoices,
): CustomersStep | undefined {
  const suggested = suggestStep(table, profile);
  if (Object.keys(choices).length === 0) return suggested;
  const identifier = choices.identifier ?? suggested?.identifier;
  const date = choices.date ?? suggested?.date;
  if (identifier === undefined || date === undefined) {
    throw new Failure(
      "option-invalid",
      `The rows do not look like purchases, so ${identifier === undefined ? "--id" : "--date"} must name the column that says ${identifier === undefined ? "who bought" : "when"}.`,
    );
  }
  const start =
    suggested && date === suggested.date
      ? suggested
      : { ...suggested, ...suggestCustomersStep(table, { identifier, date }) };
  const told = choices.event === undefined ? start : withoutKinds(start);
  const step = withKnownKinds(table, { ...told, ...choices, identifier, date });
  for (const name of [step.amount, step.quantity, step.category, step.order, step.session]) {
    if (name !== undefined) findColumn(table, name);
  }
  for (const group of choices.groups ?? []) {
    const need = needOf(group, step);
    if (need) throw new Failure("option-invalid", `--features ${group} needs ${needText[need]}.`);
  }
  return step;
}

const needText: Readonly<Record<GroupNeed, string>> = {
  amount: "--amount",
  quantity: "--quantity",
  category: "--category",
  event: "--event",
  carts: "--purchase-events and --cart-events, as no event is called like one",
};

function withoutKinds({
  purchaseEvents: _,
  cartEvents: __,
  ...step
}: CustomersStep): CustomersStep {
  return step;
}
