import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";
import type { ListChoices } from "@/lib/schema/list-plan";
import { isPersonal } from "@/lib/schema/meaning";
import { listWords as words } from "./list-words";
import type { ListOptions } from "./use-list-options";

/** Which columns of the file go along; what points to one person only when it is ticked. */
export function ColumnChoice({
  options: { along, setAlong },
  choices: { columns },
}: {
  readonly options: ListOptions;
  readonly choices: ListChoices;
}) {
  const safe = columns.filter(({ meaning }) => !isPersonal(meaning ?? undefined));
  const names = columns.map(({ name }) => name);
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{words.columns}</legend>
      <details>
        <summary className="cursor-pointer leading-7">
          <span className="font-semibold">{words.columns}</span>{" "}
          <span className="text-muted text-xs">
            {along.length === 0
              ? words.columnsNone
              : `${words.columnsSome(along.length, columns.length)} ${words.columnsDetail}`}
          </span>
        </summary>
        <div className="my-1 flex gap-1">
          <Button
            variant="quiet"
            size="small"
            onClick={() => setAlong(safe.map(({ name }) => name))}
          >
            {words.noPersonal}
          </Button>
          <Button variant="quiet" size="small" onClick={() => setAlong(names)}>
            {words.all}
          </Button>
          <Button variant="quiet" size="small" onClick={() => setAlong([])}>
            {words.none}
          </Button>
        </div>
        <ul
          aria-label={words.columnsTitle}
          className="max-h-56 overflow-y-auto rounded-md border border-line px-3 py-1"
        >
          {columns.map(({ name, meaning }) => (
            <li key={name} className="py-1">
              <CheckField
                checked={along.includes(name)}
                onChange={(isOn) =>
                  setAlong(names.filter((one) => (one === name ? isOn : along.includes(one))))
                }
              >
                <bdi className="break-words">{name}</bdi>
                {isPersonal(meaning ?? undefined) ? (
                  <span className="ml-2 text-warn text-xs">{words.personal}</span>
                ) : null}
              </CheckField>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}
