"use client";

import { Dialog } from "../dialog";
import { keyGroups } from "./key-list";

/** All keys, by where they work. */
export function KeysDialog({
  title,
  onClose,
}: {
  readonly title: string;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={title} isOpen isWide onClose={onClose}>
      <div className="columns-1 gap-8 md:columns-2">
        {keyGroups.map(({ title: group, keys }) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-2 font-semibold text-sm">{group}</h3>
            <dl className="grid grid-cols-[13.5rem_1fr] max-sm:grid-cols-1 gap-x-4 gap-y-1.5 text-sm">
              {keys.map(({ shown, does }) => (
                <div key={does} className="contents">
                  <dt className="flex flex-wrap items-start gap-1">
                    {shown.map((way) => (
                      <kbd
                        key={way}
                        className="whitespace-nowrap rounded border border-line bg-sunken px-1.5 py-0.5 font-sans text-xs"
                      >
                        {way}
                      </kbd>
                    ))}
                  </dt>
                  <dd className="text-muted">{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
