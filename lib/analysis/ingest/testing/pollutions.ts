import type { CleanTable } from "./clean-tables";
import { plainDialect, type WrittenDialect, writtenCell, writtenLines } from "./write-csv";

/** A polluted file, and what reading it should bring back. */
export interface PollutedFile {
  /** The kind of pollution, the same for every table and place. */
  readonly pollution: string;
  /** Where it was done, for messages. */
  readonly place: string;
  readonly bytes: Uint8Array;
  readonly header: readonly string[];
  readonly records: readonly (readonly string[])[];
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Every pollution of a table, at several places each. */
export function pollutionsOf(table: CleanTable): PollutedFile[] {
  const { header, records } = table;
  const files: PollutedFile[] = [];
  const all = [header, ...records];
  const add = (
    pollution: string,
    content: string | Uint8Array,
    { place = "", golden = {} }: { place?: string; golden?: Partial<PollutedFile> } = {},
  ) =>
    files.push({
      pollution,
      place: `${table.name}${place === "" ? "" : `, ${place}`}`,
      bytes: typeof content === "string" ? utf8(content) : content,
      header,
      records,
      ...golden,
    });
  const ended = (lines: readonly string[], end = "\r\n") =>
    lines.map((line) => line + end).join("");
  const written = (dialect: Partial<WrittenDialect> = {}, of = all) => {
    const full = { ...plainDialect, ...dialect };
    return ended(writtenLines(of, full), full.lineEnd);
  };
  const lines = writtenLines(all);
  const text = ended(lines);
  const blank = ",".repeat(header.length - 1);
  const filled = (cell: string) => cell + blank;

  add("none", text);
  add("no line end at the end", text.trimEnd());
  add("two line ends at the end", `${text}\r\n`);
  add("header only", written({}, [header]), { golden: { records: [] } });
  add("one row", written({}, all.slice(0, 2)), { golden: { records: records.slice(0, 1) } });
  add("no payload", "", { golden: { header: [], records: [] } });

  add("no header", written({}, [...records]), { golden: { header: [] } });
  for (const rows of [2, 3]) {
    const repeated = header.map((name) => Array.from({ length: rows }, () => name).join(" "));
    const above = Array.from({ length: rows - 1 }, () => header);
    add(`header repeated, ${rows} rows`, written({}, [...above, ...all]), {
      golden: { header: repeated },
    });
  }
  const groups = header.map((_, i) => (i % 3 === 1 ? `Group ${i}` : ""));
  const grouped = header.map((name, i) => (groups[i] === "" ? name : `${groups[i]} ${name}`));
  add("header with groups above", written({}, [groups, ...all]), { golden: { header: grouped } });

  const title = ["Report of the year", "Made on 2022-03-04", "Source: the ledger", "Draft"];
  add("preamble, delimited", ended([filled("Report"), blank]) + text);
  add("preamble, 3 lines delimited", ended(title.slice(0, 3).map(filled)) + text);
  add("preamble, 1 line", ended(title.slice(0, 1)) + text);
  add("preamble, 3 lines", ended(title.slice(0, 3)) + text);
  add("preamble, 3 lines and a blank one", ended([...title.slice(0, 3), ""]) + text);
  add("preamble, 12 lines", ended([...title, ...title, ...title]) + text);
  add("preamble, names and values", ended(["Shop,North", "Year,2021", ""]) + text);

  const notes = ["Note: figures may change.", "Source: the ledger", "End of report"];
  add("footer, 1 line", text + ended(notes.slice(0, 1)));
  add("footer, 3 lines", text + ended(notes));
  add("footer, 3 lines delimited", text + ended(notes.map(filled)));
  add("footer, 3 lines behind a blank one", text + ended(["", ...notes]));
  add("footer, delimited behind a blank one", text + ended([blank, ...notes.map(filled)]));
  add("totals row", text + ended([`Total${blank.slice(0, -1)},${records.length}`]));

  const second = (width: number, rows: readonly (readonly string[])[]) =>
    rows.map((cells, i) =>
      Array.from({ length: width }, (_, c) => cells[c] ?? (i === 0 ? `col${c}` : cells.at(-1)!)),
    );
  const { length } = header;
  const early = all.slice(0, -1);
  add("second table, fewer columns", text + written({}, second(length - 1, early)));
  add("second table, same columns", text + written({}, early));
  add("second table, more columns", text + written({}, second(length + 1, early)));
  const small = [["month", "sum"], ...["Jan", "Feb", "Mar", "Apr"].map((m, i) => [m, `${i + 7}`])];
  add("second table behind a blank line", `${text}\r\n${written({}, small)}`);
  add("second table with a title", `${text}\r\nBy month\r\n${written({}, small)}`);
  add("largest table last", `${written({}, small)}\r\n${text}`);
  add("three tables", `${written({}, small)}\r\n${text}\r\n${written({}, small)}`);

  for (const [name, lineEnd] of [
    ["LF", "\n"],
    ["CR", "\r"],
    ["CR CR LF", "\r\r\n"],
    ["LF CR", "\n\r"],
  ] as const)
    add(`line ends ${name}`, written({ lineEnd }));
  add("line ends mixed", lines.map((line, i) => line + ["\n", "\r\n", "\r"][i % 3]).join(""));
  for (const row of [0, 1, 30])
    add("one row ended by LF", lines.map((l, i) => l + (i === row ? "\n" : "\r\n")).join(""), {
      place: `row ${row}`,
    });

  for (const [name, delimiter] of [
    ["tab", "\t"],
    ["semicolon", ";"],
    ["space", " "],
    ["comma and space", ", "],
    ["pipe", "|"],
    ["colon", ":"],
    ["caret", "^"],
    ["tilde", "~"],
    ["hash", "#"],
    ["unit separator", "\u001f"],
    ["two tabs", "\t\t"],
    ["two pipes", "||"],
    ["two colons", "::"],
    ["semicolon and space", "; "],
    ["space, pipe, space", " | "],
    ["tilde, pipe, tilde", "~|~"],
    ["paragraph sign", "¶"],
  ] as const) {
    add(`delimiter ${name}`, written({ delimiter }));
    add(`delimiter ${name}, all quoted`, written({ delimiter, quoteAll: true }));
  }
  add("quote single", written({ quote: "'" }));
  add("quote single, all quoted", written({ quote: "'", quoteAll: true }));
  add("all quoted", written({ quoteAll: true }));
  for (const quoteAll of [false, true]) {
    const suffix = quoteAll ? ", all quoted" : "";
    add(`escape backslash${suffix}`, written({ escape: "backslash", quoteAll }));
    add(`escape none${suffix}`, written({ escape: "none", quoteAll }));
  }
  add("semicolons and decimal commas", written({ delimiter: ";" }, withCommas(all)), {
    golden: { records: withCommas(records) },
  });

  const places = [0, 1, 2, 30, all.length - 1];
  const replaced = (row: number, line: string) =>
    ended(lines.map((l, i) => (i === row ? line : l)));
  for (const row of places) {
    const cells = all[row]!.map((cell) => writtenCell(cell, plainDialect));
    for (let col = 0; col < cells.length; col++) {
      const place = `row ${row}, column ${col}`;
      const before = cells.slice(0, col);
      const after = cells.slice(col);
      add("a delimiter more", replaced(row, [...before, "", ...after].join(",")), { place });
      if (col > 0)
        add("a delimiter less", replaced(row, `${before.join(",")}${after.join(",")}`), { place });
      const open = all[row]!.map((cell, i) => (i === col ? `"${cell}` : cell));
      const golden =
        row === 0
          ? { header: open }
          : { records: records.map((cells, i) => (i === row - 1 ? open : cells)) };
      const broken = cells.map((cell, i) => (i === col ? `"${cell}` : cell));
      add("a quote more", replaced(row, broken.join(",")), { place, golden });
    }
    add("one row delimited by spaces", replaced(row, cells.join(" ")), { place: `row ${row}` });
    add("one row delimited by semicolons", replaced(row, cells.join(";")), { place: `row ${row}` });
    if (row === 0) continue;
    const place = `row ${row}`;
    const short = Math.ceil(length / 2);
    const padded = records.map((cells, i) =>
      i === row - 1 ? cells.map((cell, c) => (c < short ? cell : "")) : cells,
    );
    add("a short row", replaced(row, cells.slice(0, short).join(",")), {
      place,
      golden: { records: padded },
    });
    const others = records.filter((_, i) => i !== row - 1);
    add("a long row", replaced(row, [...cells, "x", "y", "z"].join(",")), {
      place,
      golden: { records: others },
    });
    add("empty cells at the end of a row", replaced(row, `${cells.join(",")},,,`), { place });
    add("an empty line", ended([...lines.slice(0, row), "", ...lines.slice(row)]), { place });
    add("lines of spaces", ended([...lines.slice(0, row), "   ", ...lines.slice(row)]), { place });
  }
  add("empty lines everywhere", lines.map((line) => `${line}\r\n\r\n`).join(""));
  add("delimiter at every end", ended(lines.map((line) => `${line},`)));

  add("encoding UTF-8 with a mark", `\uFEFF${text}`);
  for (const isBig of [false, true]) {
    const name = `encoding UTF-16${isBig ? "BE" : "LE"}`;
    add(`${name} with a mark`, utf16(`\uFEFF${text}`, isBig));
    add(name, utf16(text, isBig));
  }
  const western = text.replace(/[Żż]/g, "Z");
  if (/[^\0-\x7f]/.test(western))
    add(
      "encoding Windows-1252",
      Uint8Array.from(western, (c) => c.charCodeAt(0)),
      { golden: { records: records.map((cells) => cells.map((c) => c.replace(/[Żż]/g, "Z"))) } },
    );

  for (const column of [0, length - 2]) {
    const only = (cells: readonly string[]) => [cells[column]!];
    add("one column", written({}, all.map(only)), {
      place: `column ${column}`,
      golden: { header: only(header), records: records.map(only) },
    });
  }
  const wide = (cells: readonly string[], row: number) =>
    Array.from({ length: 300 }, (_, i) =>
      row === 0 ? `${cells[i % length]}${i}` : cells[i % length]!,
    );
  const wideAll = all.map(wide);
  add("many columns", written({}, wideAll), {
    golden: { header: wideAll[0]!, records: wideAll.slice(1) },
  });
  return files;
}

function withCommas(of: readonly (readonly string[])[]): string[][] {
  return of.map((cells) => cells.map((cell) => cell.replace(/^(\$?\d+)\.(\d+)$/, "$1,$2")));
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !isBig);
  return bytes;
}
