import { exploreWords as words } from "../words";

/** The flow in words: who goes where from each partition to the next; each part can be selected. */
export function FlowText({
  steps,
}: {
  readonly steps: readonly {
    readonly title: string;
    readonly flows: readonly {
      readonly from: string;
      readonly to: string;
      readonly rows: string;
      readonly select: () => void;
    }[];
  }[];
}) {
  return (
    <details className="mx-4 shrink-0 text-xs">
      <summary className="cursor-pointer text-muted hover:text-ink">{words.flow.asText}</summary>
      <section
        aria-label={words.flow.asText}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="mt-1 max-h-44 space-y-2 overflow-y-auto"
      >
        {steps.map(({ title, flows }) => (
          <div key={title}>
            <h3 className="font-semibold">{title}</h3>
            <ul>
              {flows.map(({ from, to, rows, select }) => (
                <li key={JSON.stringify([from, to])}>
                  <button
                    type="button"
                    className="min-h-6 text-left hover:text-accent hover:underline"
                    onClick={select}
                  >
                    <bdi>{from}</bdi> → <bdi>{to}</bdi>: {rows}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </details>
  );
}
