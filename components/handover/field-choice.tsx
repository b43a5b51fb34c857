import { CheckField } from "@/components/ui/check-field";
import { SelectField } from "@/components/ui/select-field";
import { countryCodes } from "@/lib/analysis/handover/person/country-code";
import type { ListChoices, PersonField } from "@/lib/schema/list-plan";
import { listWords as words } from "./list-words";
import type { ListOptions } from "./use-list-options";

/** Which column holds what the target knows people by, and what else it may know. */
export function FieldChoice({
  options,
  choices,
}: {
  readonly options: ListOptions;
  readonly choices: ListChoices;
}) {
  const { preset, fields, plan } = options;
  const keys = preset.fields.filter(({ field }) => preset.keys.includes(field));
  const more = preset.fields.filter(({ field }) => !preset.keys.includes(field));
  const isHashed = preset.hashing === "always" || (preset.hashing === "choice" && plan.hashed);
  const sent = more.filter(({ field }) => fields.get(field) !== null).length;
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-semibold leading-7">{words.fieldsTitle(preset.name)}</legend>
      {isHashed ? <p className="-mt-2 text-muted text-xs">{words.fieldsHashed}</p> : null}
      {keys.map(({ field }) => (
        <ColumnOf key={field} field={field} options={options} choices={choices} />
      ))}
      {fields.get("phone") ? <PhoneCountry options={options} /> : null}
      {more.length > 0 ? (
        <details open={sent > 0} className="group">
          <summary className="cursor-pointer py-1 text-muted text-xs hover:text-ink">
            {words.more} <span className="text-faint">· {words.moreDetail}</span>
          </summary>
          <div className="mt-1 flex flex-col gap-2">
            {more.map(({ field }) => (
              <ColumnOf key={field} field={field} options={options} choices={choices} />
            ))}
            {preset.together ? <p className="text-muted text-xs">{words.together}</p> : null}
          </div>
        </details>
      ) : null}
      {preset.hashing === "choice" ? (
        <CheckField checked={plan.hashed} onChange={options.setHashed}>
          <span className="font-medium">{words.hashed}</span>
          <span className="block text-muted text-xs">{words.hashedDetail}</span>
        </CheckField>
      ) : null}
    </fieldset>
  );
}

function ColumnOf({
  field,
  options: { fields, preset, setField },
  choices,
}: {
  readonly field: PersonField;
  readonly options: ListOptions;
  readonly choices: ListChoices;
}) {
  const column = fields.get(field) ?? null;
  const isKey = preset.keys.includes(field);
  const empty = isKey && preset.keys.length === 1 ? words.chooseColumn : words.notSent;
  return (
    <SelectField
      label={words.fields[field]}
      isLabelVisible
      value={column === null ? "" : `=${column}`}
      options={[
        { value: "", label: empty },
        ...choices.columns.map(({ name }) => ({ value: `=${name}`, label: name })),
      ]}
      onChange={(value) => setField(field, value === "" ? null : value.slice(1))}
      className="grid! grid-cols-[8.5rem_minmax(0,1fr)]"
    />
  );
}

function PhoneCountry({ options: { plan, setCountry } }: { readonly options: ListOptions }) {
  const names = new Intl.DisplayNames("en-US", { type: "region" });
  const countries = countryCodes()
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, "en-US"));
  return (
    <SelectField
      label={words.country}
      isLabelVisible
      value={plan.country ?? ""}
      options={[{ value: "", label: words.noCountry }, ...countries]}
      onChange={(code) => setCountry(code === "" ? null : code)}
      className="flex-wrap"
    />
  );
}
