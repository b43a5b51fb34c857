import { CheckField } from "@/components/ui/check-field";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { isFieldInUse, type StepField, stepFields } from "@/lib/schema/step-fields";
import type { RecipeStep } from "@/lib/schema/steps";
import type { ColumnKind } from "@/lib/schema/table";
import { ColumnsField } from "./columns-field";
import { DayField } from "./day-field";
import { ListField } from "./list-field";
import { SeveralField } from "./several-field";
import { TextField } from "./text-field";
import { WeightsField } from "./weights-field";
import { prepareWords as words } from "./words";

type ColumnsOf = (kinds: readonly ColumnKind[]) => readonly string[];
type Options = Readonly<Record<string, unknown>>;

/** The options of a step as a form made of its schema. */
export function StepForm({
  step,
  columnsOf,
  allOf,
  onEdit,
}: {
  readonly step: RecipeStep;
  /** Columns of some kinds that the step can be told to work on. */
  readonly columnsOf: ColumnsOf;
  /** All columns of some kinds, for one that the step goes by. */
  readonly allOf: ColumnsOf;
  /** Changes with the same `merge` in a row are one step of undo. */
  readonly onEdit: (step: RecipeStep, merge?: string) => void;
}) {
  const options: Options = step;
  const fields = stepFields(step.kind).filter((field) => isFieldInUse(field, options));
  if (fields.length === 0) return null;
  return (
    <div className="flex flex-col items-start gap-2.5">
      {fields.map((field) => (
        <div key={field.name} className="flex w-full flex-col items-start gap-1">
          <Field
            field={field}
            value={options[field.name]}
            columnsOf={field.control === "column" ? allOf : columnsOf}
            onChange={(value) => onEdit({ ...step, [field.name]: value } as RecipeStep)}
          />
          {field.detail ? <p className="text-faint text-xs">{field.detail}</p> : null}
        </div>
      ))}
    </div>
  );
}

function Field({
  field,
  value,
  columnsOf,
  onChange,
}: {
  readonly field: StepField;
  readonly value: unknown;
  readonly columnsOf: ColumnsOf;
  readonly onChange: (value: unknown) => void;
}) {
  switch (field.control) {
    case "columns":
      return (
        <ColumnsField
          label={field.title}
          none={field.none ?? words.allThatSuit}
          columns={columnsOf(field.kinds)}
          chosen={Array.isArray(value) ? value.map(String) : null}
          isNullable={field.isNullable}
          onChoose={onChange}
        />
      );
    case "column":
      return <ColumnField field={field} value={value} columnsOf={columnsOf} onChange={onChange} />;
    case "weights":
      return <WeightsField columns={columnsOf(everyKind)} value={value} onChange={onChange} />;
    case "choice":
      return (
        <SelectField
          isLabelVisible
          label={field.title}
          value={String(value)}
          options={field.choices.map(([choice, label]) => ({ value: choice, label }))}
          onChange={onChange}
        />
      );
    case "switch":
      return (
        <CheckField checked={value === true} onChange={onChange}>
          <span className="text-xs">{field.title}</span>
        </CheckField>
      );
    case "several":
      return (
        <SeveralField
          label={field.title}
          choices={field.choices}
          chosen={Array.isArray(value) ? value.map(String) : []}
          onChoose={onChange}
        />
      );
    case "list":
      return (
        <ListField
          label={field.title}
          none={field.none}
          texts={Array.isArray(value) ? value.map(String) : []}
          onChange={onChange}
        />
      );
    case "day":
      return (
        <DayField
          label={field.title}
          none={field.none ?? ""}
          value={typeof value === "string" ? value : null}
          onChange={onChange}
        />
      );
    case "text":
      return <TextField label={field.title} value={String(value ?? "")} onChange={onChange} />;
    case "number": {
      const unit = field.isShare ? 100 : 1;
      const unitName = field.isShare ? words.percentSign : field.unit;
      const inUnit = (number: number | undefined) =>
        number === undefined ? number : number * unit;
      return (
        <NumberField
          label={unitName ? `${field.title} (${unitName})` : field.title}
          value={typeof value === "number" ? round(value * unit) : null}
          placeholder=""
          isWhole={field.isWhole}
          min={inUnit(field.min)}
          max={inUnit(field.max)}
          onChange={(number) => {
            if (number === null && !field.isNullable) return;
            onChange(number === null ? null : round(number / unit));
          }}
        />
      );
    }
  }
}

const everyKind: readonly ColumnKind[] = ["number", "date", "category", "boolean", "text"];

/** Columns are chosen by position: one of them may be called anything, even nothing. */
function ColumnField({
  field,
  value,
  columnsOf,
  onChange,
}: {
  readonly field: Extract<StepField, { control: "column" }>;
  readonly value: unknown;
  readonly columnsOf: ColumnsOf;
  readonly onChange: (value: unknown) => void;
}) {
  const columns = columnsOf(field.kinds);
  const options = columns.map((label, i) => ({ value: String(i), label }));
  const isKnown = typeof value === "string" && columns.includes(value);
  const none = { value: "-1", label: field.none ?? words.noColumn };
  return (
    <SelectField
      isLabelVisible
      label={field.title}
      value={isKnown ? String(columns.indexOf(value)) : "-1"}
      options={field.isNullable || !isKnown ? [none, ...options] : options}
      onChange={(position) => onChange(columns[Number(position)] ?? null)}
    />
  );
}

/** 0.07 · 100 is not 7 in binary fractions. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
