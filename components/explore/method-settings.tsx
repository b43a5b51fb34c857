"use client";

import { CheckField } from "@/components/ui/check-field";
import { formatValue } from "@/components/ui/formats";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import type { Algorithm, GivenParameters } from "@/lib/schema/algorithm";
import { type ParameterField, parameterFields } from "@/lib/schema/parameter-field";
import { useChooseParameter } from "./choose-k";
import { exploreWords as words } from "./words";

/** The parameters of a method as a form made of its schema. What is left empty adapts to the data. */
export function MethodSettings({
  algorithm,
  given,
  used,
}: {
  readonly algorithm: Algorithm;
  readonly given: GivenParameters;
  /** What the parameters that adapt became in the result that is shown. */
  readonly used: Readonly<Record<string, number>>;
}) {
  const choose = useChooseParameter();
  const fields = parameterFields(algorithm);
  if (fields.length === 0) return null;
  return (
    <details className="px-4 pb-2">
      <summary className="cursor-pointer text-muted text-xs hover:text-ink">
        {words.methodSettings}
      </summary>
      <div className="mt-2 flex flex-col gap-2">
        {fields.map((field) => (
          <Field
            key={`${algorithm} ${field.name}`}
            field={field}
            value={given[field.name] ?? null}
            used={used[field.name]}
            onChange={(value) => choose(field.name, value)}
          />
        ))}
      </div>
    </details>
  );
}

function Field({
  field,
  value,
  used,
  onChange,
}: {
  readonly field: ParameterField;
  readonly value: GivenParameters[string];
  readonly used: number | undefined;
  readonly onChange: (value: GivenParameters[string]) => void;
}) {
  const label = words.parameter(field.name);
  switch (field.kind) {
    case "choice":
      return (
        <SelectField
          label={label}
          isLabelVisible
          value={String(value ?? field.preset)}
          options={field.choices.map((choice) => ({
            value: choice,
            label: words.parameter(choice),
          }))}
          onChange={onChange}
          className="justify-between"
        />
      );
    case "switch":
      return (
        <CheckField checked={value === null ? field.preset : value === true} onChange={onChange}>
          <span className="text-xs">{label}</span>
        </CheckField>
      );
    case "number":
      return (
        <NumberField
          label={label}
          value={typeof value === "number" ? value : null}
          placeholder={
            used !== undefined
              ? words.adapted(formatValue(used))
              : field.preset === undefined
                ? words.adapts
                : formatValue(field.preset)
          }
          isWhole={field.isWhole}
          min={field.min}
          max={field.max}
          onChange={onChange}
        />
      );
  }
}
