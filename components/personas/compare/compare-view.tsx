import type { ReactNode } from "react";
import { rowName, valueText } from "@/components/charts/profile-table/cell-text";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Panel, PanelHeader } from "@/components/ui/panel";
import type { Segmentation, SegmentSummary } from "@/lib/schema/segment";
import { cardWords } from "../card-words";
import { PersonaTile } from "../persona-tile";
import type { FiguresOf } from "../use-persona-figures";
import { personasWords } from "../words";
import { compareRows } from "./compare-rows";
import { compareWords as words } from "./compare-words";

const mostFigures = 10;
/** Standard deviations from everyone at which a figure is told by an arrow. */
const clearly = 0.4;

/** Two or three personas in columns, every line about the same thing. */
export function CompareView({
  summaries,
  segmentation,
  figuresOf,
  onClose,
}: {
  readonly summaries: readonly SegmentSummary[];
  readonly segmentation: Segmentation;
  readonly figuresOf: FiguresOf;
  readonly onClose: () => void;
}) {
  const all = summaries.map((summary) => ({ summary, figures: figuresOf(summary) }));
  const clusters = summaries.map((summary) => segmentation.segments.indexOf(summary));
  const rows = compareRows(segmentation, clusters, mostFigures);
  const texts = [
    { title: words.description, of: (at: number) => all[at]?.figures.persona.description },
    {
      title: cardWords.fields.motivations.title,
      of: (at: number) => all[at]?.figures.persona.motivations,
    },
    {
      title: cardWords.fields.painPoints.title,
      of: (at: number) => all[at]?.figures.persona.painPoints,
    },
    {
      title: cardWords.fields.channels.title,
      of: (at: number) => all[at]?.figures.persona.channels.join(", "),
    },
    {
      title: cardWords.fields.personalization.title,
      of: (at: number) => all[at]?.figures.persona.personalization,
    },
    { title: words.typical, of: (at: number) => all[at]?.figures.typical.join(", ") },
  ];
  const written = texts.filter(({ of }) => all.some((_, at) => of(at)));
  return (
    <Panel className="min-w-0">
      <PanelHeader title={words.title} detail={words.detail}>
        <Button onClick={onClose}>{words.close}</Button>
      </PanelHeader>
      <section
        aria-label={words.label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-b-lg"
      >
        <table className="w-full min-w-[40rem] table-fixed border-separate border-spacing-0">
          <caption className="sr-only">{words.label}</caption>
          <colgroup>
            <col className="w-52" />
            {summaries.map(({ segment }) => (
              <col key={segment} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td className="border-line border-b" />
              {all.map(({ summary, figures }) => (
                <th
                  key={summary.segment}
                  scope="col"
                  className="border-line border-b px-4 pt-2 pb-4 text-left align-top font-normal"
                >
                  <span className="flex items-start gap-3.5">
                    <PersonaTile
                      persona={figures.persona}
                      suggestedName={summary.suggestedName}
                      isSmall
                    />
                    <span className="min-w-0">
                      <bdi className="line-clamp-3 break-words font-semibold text-base leading-5">
                        {figures.name}
                      </bdi>
                      <span className="text-muted">
                        {personasWords.size(figures.size, figures.share)}
                      </span>
                    </span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Line title={words.trust}>
              {all.map(({ summary, figures: { trust } }) => (
                <Cell key={summary.segment}>
                  {trust ? (
                    <>
                      <b className="font-semibold">{trust.trust}</b>{" "}
                      <span className="text-muted">{trust.reasons[0]}</span>
                    </>
                  ) : (
                    words.notWritten
                  )}
                </Cell>
              ))}
            </Line>
            <tr>
              <th
                scope="colgroup"
                colSpan={summaries.length + 1}
                className="border-line border-b bg-sunken px-4 py-1.5 text-left font-semibold"
              >
                {words.figures}
              </th>
            </tr>
            {rows.length === 0 ? (
              <tr>
                <td
                  colSpan={summaries.length + 1}
                  className="border-line border-b px-4 py-2 text-muted"
                >
                  {words.nothing}
                </td>
              </tr>
            ) : null}
            {rows.map((row) => (
              <Line
                key={rowName(row)}
                title={rowName(row)}
                detail={words.everyone(valueText(row, row.everyone))}
              >
                {clusters.map((cluster) => {
                  const cell = row.cells[cluster] ?? row.everyone;
                  const isClear = Math.abs(cell.effect) >= clearly;
                  return (
                    <Cell key={cluster}>
                      <span
                        className={classNames(
                          "text-base",
                          isClear ? "font-semibold" : "text-muted",
                        )}
                      >
                        {valueText(row, cell)}
                      </span>
                      {isClear ? (
                        <span className={cell.effect > 0 ? "text-above" : "text-below"}>
                          <span aria-hidden>{cell.effect > 0 ? " ▲" : " ▼"}</span>
                          <span className="sr-only">
                            {" "}
                            {cell.effect > 0 ? words.above : words.below}
                          </span>
                        </span>
                      ) : null}
                    </Cell>
                  );
                })}
              </Line>
            ))}
            <Line title={words.sentences}>
              {all.map(({ summary, figures }) => (
                <Cell key={summary.segment}>
                  <ul className="flex flex-col gap-1">
                    {figures.sentences.map((sentence) => (
                      <li key={sentence}>
                        <bdi>{sentence}</bdi>
                      </li>
                    ))}
                  </ul>
                </Cell>
              ))}
            </Line>
            <Line title={words.rule}>
              {all.map(({ summary, figures }) => (
                <Cell key={summary.segment}>{figures.rule?.text ?? words.notWritten}</Cell>
              ))}
            </Line>
            {written.map(({ title, of }) => (
              <Line key={title} title={title}>
                {summaries.map(({ segment }, at) => (
                  <Cell key={segment}>{of(at) || words.notWritten}</Cell>
                ))}
              </Line>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

function Line({
  title,
  detail,
  children,
}: {
  readonly title: string;
  readonly detail?: string;
  readonly children: ReactNode;
}) {
  return (
    <tr className="[&:last-child>*]:border-b-0">
      <th scope="row" className="border-line border-b px-4 py-2 text-left align-top font-medium">
        <bdi className="break-words">{title}</bdi>
        {detail ? <span className="block font-normal text-faint text-xs">{detail}</span> : null}
      </th>
      {children}
    </tr>
  );
}

function Cell({ children }: { readonly children: ReactNode }) {
  return (
    <td
      dir="auto"
      className="whitespace-pre-line break-words border-line border-b px-4 py-2 align-top"
    >
      {children}
    </td>
  );
}
