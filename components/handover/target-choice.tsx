import { classNames } from "@/components/ui/class-names";
import { type ListTarget, listTargets } from "@/lib/schema/list-plan";
import { listWords as words } from "./list-words";

/** Where the list goes: a row of tiles, one of them chosen. */
export function TargetChoice({
  target,
  onChange,
}: {
  readonly target: ListTarget;
  readonly onChange: (target: ListTarget) => void;
}) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{words.where}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5">
        {listTargets.map((one) => (
          <label
            key={one}
            className={classNames(
              "relative cursor-pointer rounded-md border px-2.5 py-2 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent has-[:focus-visible]:outline-offset-1",
              one === target
                ? "border-accent bg-accent-soft"
                : "border-line hover:border-line-strong hover:bg-sunken",
            )}
          >
            <input
              type="radio"
              name="list-target"
              checked={one === target}
              onChange={() => onChange(one)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span className="block font-medium">{words.targets[one].name}</span>
            <span className="block text-muted text-xs">{words.targets[one].detail}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
