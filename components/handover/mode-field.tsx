import { type ExportMode, exportModeSchema } from "@/lib/schema/request";
import { handoverWords as words } from "./words";

export function ModeField({
  mode,
  onChange,
}: {
  readonly mode: ExportMode;
  readonly onChange: (mode: ExportMode) => void;
}) {
  return (
    <fieldset className="flex flex-col gap-2.5">
      <legend className="mb-2 font-semibold leading-7">{words.modeLabel}</legend>
      {exportModeSchema.options.map((option) => (
        <label key={option} className="flex cursor-pointer items-start gap-2">
          <input
            type="radio"
            name="export-mode"
            checked={mode === option}
            onChange={() => onChange(option)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            <span className="font-medium">{words.modes[option].name}</span>
            <span className="block text-muted text-xs">{words.modes[option].detail}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
