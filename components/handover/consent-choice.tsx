import { CheckField } from "@/components/ui/check-field";
import { formatCount } from "@/components/ui/formats";
import { SelectField } from "@/components/ui/select-field";
import type { Consent, ListChoices } from "@/lib/schema/list-plan";
import { listWords as words } from "./list-words";
import type { ListOptions } from "./use-list-options";

/** Which column says who may be contacted, and which of its values allow it. */
export function ConsentChoice({
  options: { consent, setConsent },
  choices,
}: {
  readonly options: ListOptions;
  readonly choices: ListChoices;
}) {
  const column = choices.consentColumns.find(({ name }) => name === consent?.column);
  const isFound = consent !== null && consent.column === choices.consent?.column;
  const pick = (name: string): Consent | null => {
    if (name === "") return null;
    if (choices.consent?.column === name) return choices.consent;
    return { column: name, allowed: [] };
  };
  const isYesNo = column?.values.every(({ value }) => /^(?:true|false|)$/.test(value)) ?? false;
  const valueWords = new Map([
    ["", words.missing],
    ...(isYesNo ? [["true", words.yes] as const, ["false", words.no] as const] : []),
  ]);
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-semibold leading-7">{words.consent}</legend>
      <SelectField
        label={words.consentColumn}
        value={consent === null ? "" : `=${consent.column}`}
        options={[
          { value: "", label: words.noConsent },
          ...choices.consentColumns.map(({ name }) => ({ value: `=${name}`, label: name })),
        ]}
        onChange={(value) => setConsent(pick(value.slice(1)))}
      />
      {consent && column ? (
        <>
          <p className="text-muted text-xs">{isFound ? words.consentFound : words.consentAsk}</p>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {column.values.map(({ value, rows }) => (
              <li key={value}>
                <CheckField
                  checked={consent.allowed.includes(value)}
                  onChange={(isOn) =>
                    setConsent({
                      ...consent,
                      allowed: column.values
                        .map((one) => one.value)
                        .filter((one) => (one === value ? isOn : consent.allowed.includes(one))),
                    })
                  }
                >
                  <bdi>{valueWords.get(value) ?? value}</bdi>{" "}
                  <span className="text-muted text-xs">{formatCount(rows)}</span>
                </CheckField>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </fieldset>
  );
}
