import { stagePath } from "@/components/shell/stages";
import { ButtonLink } from "@/components/ui/button-link";
import { DayField } from "@/components/ui/day-field";
import { SelectField } from "@/components/ui/select-field";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { CustomersStep } from "@/lib/schema/customers-step";
import type { ColumnProfile } from "@/lib/schema/profile";
import { prepareWords as words } from "./words";

/** Columns are chosen by position: one of them may be called anything, even nothing. */
const noColumn = "-1";

/** Who bought, when, for how much, and as of which day customers are described. */
export function CustomersFields({
  step,
  profiles,
  onEdit,
}: {
  readonly step: CustomersStep;
  readonly profiles: readonly ColumnProfile[];
  /** Changes with the same `merge` in a row are one step of undo. */
  readonly onEdit: (step: CustomersStep, merge?: string) => void;
}) {
  const optionsOf = (isSuited: (profile: ColumnProfile) => boolean, current: string | undefined) =>
    profiles.flatMap((profile, i) =>
      isSuited(profile) || profile.name === current
        ? [{ value: String(i), label: profile.name }]
        : [],
    );
  const positionOf = (name: string | undefined) =>
    String(profiles.findIndex((profile) => profile.name === name));
  const { id } = useWorkspaceState().workspace;
  const nameAt = (position: string) => profiles[Number(position)]?.name;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <SelectField
        isLabelVisible
        label={words.identifier}
        value={positionOf(step.identifier)}
        options={optionsOf(({ kind }) => kind !== "date", step.identifier)}
        onChange={(position) =>
          onEdit({ ...step, identifier: nameAt(position) ?? step.identifier })
        }
      />
      <SelectField
        isLabelVisible
        label={words.date}
        value={positionOf(step.date)}
        options={optionsOf(({ kind }) => kind === "date", step.date)}
        onChange={(position) => onEdit({ ...step, date: nameAt(position) ?? step.date })}
      />
      <SelectField
        isLabelVisible
        label={words.amount}
        value={positionOf(step.amount)}
        options={[
          { value: noColumn, label: words.noAmount },
          ...optionsOf(({ kind }) => kind === "number", step.amount),
        ]}
        onChange={(position) => {
          const { amount: _, ...rest } = step;
          const amount = nameAt(position);
          onEdit(amount === undefined ? rest : { ...rest, amount });
        }}
      />
      <DayField
        label={words.asOf}
        detail={words.asOfDetail}
        value={step.asOf}
        onChange={(asOf) => onEdit({ ...step, asOf }, "as-of")}
      />
      <ButtonLink href={stagePath(id, "data")} size="small">
        {words.toWizard}
      </ButtonLink>
    </div>
  );
}
