import { countSetAside } from "@/lib/analysis/ingest/count-reasons";
import { formatDay } from "@/lib/analysis/prepare/format-value";
import { reasonsOf } from "@/lib/analysis/prepare/set-aside-reasons";
import { isPersonal } from "@/lib/schema/meaning";
import type { ColumnProfile } from "@/lib/schema/profile";
import { answer } from "../answer";
import { count, percent, plain } from "../figures";
import { html, type Markup, said } from "../html";
import type { ReportInput } from "../report-input";
import { reportWords } from "../words";

const words = reportWords.data;
const mostColumns = 80;

/** How the file was understood, where every row went, and its columns. */
export function dataSection(input: ReportInput): Markup {
  const { columns } = input.understood.profile;
  const shown = columns.slice(0, mostColumns);
  return html`<section id="data" class="page"><h2>${words.heading}</h2><div class="two"><div><h3>${words.understood}</h3>${reading(input)}</div><div><h3>${words.rowsTitle}</h3>${rows(input)}</div></div><h3>${words.columns}</h3><table class="plain"><thead><tr><th scope="col">${words.column}</th><th scope="col">${words.kind}</th><th scope="col">${words.role}</th><th scope="col" class="figure">${words.filled}</th><th scope="col">${words.range}</th></tr></thead><tbody>${shown.map(
    (column) =>
      html`<tr><td>${said(column.name)}</td><td>${words.kinds[column.kind]}</td><td>${words.roles[column.role]}</td><td class="figure">${percent(1 - column.missing / Math.max(1, column.rows))}</td><td>${valuesOf(column)}</td></tr>`,
  )}</tbody></table>${columns.length > shown.length ? html`<p class="soft">${words.more(columns.length - shown.length)}</p>` : null}</section>`;
}

function reading({ understood: { raw } }: ReportInput): Markup {
  const { reading, file } = raw;
  const isText = (file?.format ?? "text") === "text";
  const { delimiter } = reading;
  const pairs: (readonly [string, Markup])[] = [
    [words.reading.format, html`${words.formats[file?.format ?? "text"]}`],
    ...(isText
      ? [
          [words.reading.encoding, html`${reading.encoding}`] as const,
          [
            words.reading.delimiter,
            html`<code>${delimiter === "\t" ? words.reading.tab : delimiter}</code>`,
          ] as const,
          [words.reading.decimal, html`<code>${reading.decimal}</code>`] as const,
        ]
      : []),
    [words.reading.header, html`${words.reading.header_(reading.headerRows)}`],
    ...(reading.sheet === undefined ? [] : [[words.reading.sheet, said(reading.sheet)] as const]),
  ];
  return html`<dl class="pairs">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function rows({ understood: { raw }, prepared, scored }: ReportInput): Markup {
  const { table, unused, rowsSetAside, matrix } = prepared;
  const notSampled = raw.notSampled ?? 0;
  const { noise } = scored.clustering;
  const areMade = unused > 0 || table.rows !== raw.rows;
  return html`<table class="sum"><tbody>${[
    total(words.inFile, raw.rows + raw.setAside.length + notSampled),
    ...countSetAside(raw.setAside).map((one) =>
      taken(`${words.unread}: ${words.reasons[one.reason]}`, one.count),
    ),
    ...(notSampled > 0 ? [taken(words.notSampled, notSampled)] : []),
    ...(areMade
      ? [total(words.read, raw.rows), taken(words.unused, unused), total(words.became, table.rows)]
      : [total(words.read, raw.rows)]),
    ...(rowsSetAside.length === 0
      ? []
      : reasonsOf(prepared).map(({ reason, count: n }) =>
          taken(`${words.setAside}: ${reason}`, n),
        )),
    total(words.compared, matrix.rows),
    ...(noise > 0 ? [taken(words.inNone, noise)] : []),
    total(words.inSegments, matrix.rows - noise),
  ]}</tbody></table>`;
}

function total(label: string, n: number): Markup {
  return html`<tr class="total"><td>${label}</td><td class="figure">${count(n)}</td></tr>`;
}

function taken(label: string, n: number): Markup {
  return html`<tr><td>${said(label)}</td><td class="figure">${n > 0 ? "− " : ""}${count(n)}</td></tr>`;
}

function valuesOf(column: ColumnProfile): Markup {
  if (isPersonal(column.meaning?.meaning) || column.role === "identifier") {
    return html`<span class="soft">${words.different(column.distinct)}</span>`;
  }
  const { range, top } = column;
  if (range && column.kind === "date") {
    return html`${words.to(formatDay(range.min), formatDay(range.max))}`;
  }
  if (range) return html`${words.to(plain(range.min), plain(range.max))}`;
  if (!top || column.kind === "text") return html`${words.different(column.distinct)}`;
  const shown = top
    .slice(0, 3)
    .map(({ value }) => said(column.kind === "boolean" ? answer(value) : value));
  return html`${shown.map((one, i) => (i === 0 ? one : html`, ${one}`))}${column.distinct > 3 ? html` <span class="soft">${words.different(column.distinct)}</span>` : null}`;
}
