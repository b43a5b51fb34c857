"use client";

import { CheckField } from "@/components/ui/check-field";
import { wizardWords as words } from "./words";

/** Which of the events are of one sort. */
export function EventNames({
  title,
  names,
  chosen,
  note,
  onChoose,
}: {
  readonly title: string;
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly note?: string;
  readonly onChoose: (chosen: string[]) => void;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-muted text-xs">{title}</legend>
      <div className="grid max-h-32 grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-3 gap-y-2 overflow-y-auto">
        {names.map((name) => (
          <CheckField
            key={name}
            checked={chosen.includes(name)}
            onChange={(isOn) =>
              onChoose(isOn ? [...chosen, name] : chosen.filter((other) => other !== name))
            }
          >
            <bdi className="break-words">{name}</bdi>
          </CheckField>
        ))}
      </div>
      {note ? <p className="mt-1 text-muted text-xs">{note}</p> : null}
    </fieldset>
  );
}

export function EventFields({
  names,
  purchaseEvents,
  cartEvents,
  onChange,
}: {
  readonly names: readonly string[];
  readonly purchaseEvents: readonly string[];
  readonly cartEvents: readonly string[];
  readonly onChange: (chosen: { purchaseEvents: string[]; cartEvents: string[] }) => void;
}) {
  return (
    <div className="mt-2 flex flex-col gap-3 rounded-md bg-sunken p-3">
      <EventNames
        title={words.purchaseEvents}
        names={names}
        chosen={purchaseEvents}
        {...(purchaseEvents.length === 0 ? { note: words.noPurchaseEvents } : {})}
        onChoose={(chosen) => onChange({ purchaseEvents: chosen, cartEvents: [...cartEvents] })}
      />
      <EventNames
        title={words.cartEvents}
        names={names}
        chosen={cartEvents}
        onChoose={(chosen) => onChange({ purchaseEvents: [...purchaseEvents], cartEvents: chosen })}
      />
    </div>
  );
}
