import { IndexDots } from "@/components/charts/index-dots";
import { type PersonaSection, personaParts } from "@/lib/analysis/persona/text/persona-sections";
import type { Segmentation, SegmentSummary } from "@/lib/schema/segment";
import { distinctiveRows } from "./distinctive-rows";
import { PersonaTile } from "./persona-tile";
import type { FiguresOf } from "./use-persona-figures";
import { personasWords as words } from "./words";

const mostDots = 8;

/** The personas as they are printed: one on a page, without anything to press. Not to be seen on screen. */
export function PrintSheets({
  title,
  summaries,
  segmentation,
  figuresOf,
}: {
  readonly title: string;
  readonly summaries: readonly SegmentSummary[];
  readonly segmentation: Segmentation;
  readonly figuresOf: FiguresOf;
}) {
  return (
    <div className="hidden print:block" data-testid="print-sheets">
      {summaries.map((summary) => {
        const figures = figuresOf(summary);
        const { name, facts, sections } = personaParts(figures);
        const cluster = segmentation.segments.indexOf(summary);
        const rows = distinctiveRows(segmentation, cluster).slice(0, mostDots);
        return (
          <article
            key={summary.segment}
            className="break-after-page text-[10pt] leading-snug last:break-after-auto"
          >
            <header className="mb-5 flex items-center gap-6 border-line border-b pb-5">
              <PersonaTile persona={figures.persona} suggestedName={summary.suggestedName} />
              <div className="min-w-0">
                <h2 dir="auto" className="break-words font-semibold text-[20pt] leading-tight">
                  {name}
                </h2>
                {facts.map((fact, i) => (
                  <p key={fact} className={i === 0 ? "text-[12pt]" : "text-muted"}>
                    <bdi>{fact}</bdi>
                  </p>
                ))}
              </div>
            </header>
            {rows.length > 0 ? (
              <section className="mb-4 break-inside-avoid">
                <h3 className="mb-1 font-semibold text-[11pt]">{words.againstEveryone}</h3>
                <IndexDots
                  rows={rows}
                  cluster={cluster}
                  segment={summary.segment}
                  compare={words.dot}
                  everyone={words.everyone}
                />
              </section>
            ) : null}
            <div className="columns-2 gap-8">
              {sections.map((section) => (
                <Section key={section.heading} section={section} />
              ))}
            </div>
            <p className="mt-4 border-line border-t pt-2 text-faint text-[8pt]">
              <bdi>{title}</bdi>
            </p>
          </article>
        );
      })}
    </div>
  );
}

function Section({ section: { heading, kind, lines } }: { readonly section: PersonaSection }) {
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="mb-1 font-semibold text-[11pt]">{heading}</h3>
      {kind === "list" ? (
        <ul className="ml-4 list-disc">
          {lines.map((line) => (
            <li key={line} dir="auto" className="break-words">
              {line}
            </li>
          ))}
        </ul>
      ) : (
        <p dir="auto" className="whitespace-pre-line break-words">
          {lines.join("\n")}
        </p>
      )}
    </section>
  );
}
