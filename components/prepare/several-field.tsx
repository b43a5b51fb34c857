import { Check } from "lucide-react";
import { classNames } from "@/components/ui/class-names";

/** Several of some choices; the last one cannot be taken away. */
export function SeveralField({
  label,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: string[]) => void;
}) {
  return (
    <fieldset className="w-full">
      <legend className="text-muted text-xs">{label}</legend>
      <div className="mt-1.5 flex flex-wrap gap-1.5">
        {choices.map(([value, words]) => {
          const isOn = chosen.includes(value);
          const isLast = isOn && chosen.length === 1;
          return (
            <button
              key={value}
              type="button"
              aria-pressed={isOn}
              disabled={isLast}
              onClick={() =>
                onChoose(
                  choices.flatMap(([other]) =>
                    (other === value ? !isOn : chosen.includes(other)) ? [other] : [],
                  ),
                )
              }
              className={classNames(
                "inline-flex h-6 items-center gap-1 rounded-full border border-line px-2.5 text-xs enabled:hover:bg-sunken",
                isOn && "border-accent bg-accent-soft",
              )}
            >
              {isOn ? (
                <Check className="size-3 shrink-0 text-accent" strokeWidth={3} aria-hidden />
              ) : null}
              {words}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
