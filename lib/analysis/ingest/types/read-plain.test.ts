import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column, RawColumn, RawTable } from "@/lib/schema/table";
import { readPlainCells } from "../cells/plain-cells";
import { cellsColumn } from "../cells/raw-column";
import { defaultMissing } from "./missing-tokens";
import { typeTable } from "./type-table";

const encoder = new TextEncoder();

function packed(texts: readonly string[]) {
  const parts = texts.map((text) => encoder.encode(text));
  const starts = Uint32Array.from({ length: texts.length + 1 });
  parts.forEach((part, i) => {
    starts[i + 1] = starts[i]! + part.length;
  });
  return { bytes: Uint8Array.from(parts.flatMap((part) => [...part])), starts };
}

function typed(raw: RawColumn, decimal: "." | ","): Omit<Column, "raw"> {
  const reading = { decimal, missing: defaultMissing, confidence: { decimal: 1 } };
  const table = { rows: raw.codes.length, columns: [raw], reading } as unknown as RawTable;
  const { raw: _, ...column } = typeTable(table, []).columns[0]!;
  return column;
}

const digits = fc.nat(99_999_999).map(String);
const decimals = (places: number) =>
  fc
    .tuple(fc.nat(99_999), fc.nat(10 ** places - 1))
    .map(([a, b]) => `${a}.${`${b}`.padStart(places, "0")}`);
const two = (n: number) => String(n).padStart(2, "0");
const day = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([y, m, d]) => `${String(y).padStart(4, "0")}-${two(m)}-${two(d)}`);
const moment = fc
  .tuple(day, fc.constantFrom(" ", "T"), fc.nat(24), fc.nat(59), fc.nat(60))
  .map(([d, joint, h, m, s]) => `${d}${joint}${two(h)}:${two(m)}:${two(s)}`);
const kinds = [
  digits,
  digits.map((text) => `-${text}`),
  fc.nat(120).map(String),
  fc.integer({ min: 19_000_101, max: 20_991_231 }).map(String),
  fc.nat(999_999_999_999).map((n) => `4${n}`),
  decimals(1),
  decimals(3),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1900, max: 2099 }))
    .map(([m, y]) => `${m}.${y}`),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.nat(999))
    .map(([a, b]) => `${a}.${`${b}`.padStart(3, "0")}`),
  day,
  moment,
  digits.map((text) => `C${text}`),
  digits.map((text) => `person.${text}@mail.example`),
  fc.stringMatching(/^[A-Z][a-zé]{2,9} ?[A-ZÄ]?[a-z]{0,3}$/),
  fc.stringMatching(/^[a-z ]{60,90}$/),
];
const odd = fc.constantFrom(
  "",
  " ",
  "NA",
  "n/a",
  "-",
  " 5",
  "007",
  "1e3",
  "+7",
  "5.",
  ".5",
  "1,5",
  "x",
  "1 000",
  "12345678901234567890",
  "ÑA",
  " padded",
  "2024-02-30",
);
const name = fc.constantFrom(
  ..."x,revenue,age,birth year,lat,long,longitude,percent,zip,phone,iban,card number,ssn,customer id,born,joined,seen at,sex,religion,name,email,converted,index,".split(
    ",",
  ),
);

describe("columns read cell by cell", () => {
  it("are what their distinct texts make of them", () => {
    let plain = 0;
    fc.assert(
      fc.property(
        fc
          .constantFrom(...kinds)
          .chain((kind) => fc.uniqueArray(kind, { minLength: 12, maxLength: 40 })),
        fc.array(odd, { maxLength: 3 }),
        name,
        fc.constantFrom(".", ","),
        fc.boolean(),
        (texts, odds, header, decimal, hasOdd) => {
          const all = [...texts, ...texts.slice(0, 5), ...(hasOdd ? odds : [])];
          const cells = packed(all);
          if (readPlainCells(cells, (cell) => defaultMissing.includes(cell.toLowerCase()))) plain++;
          const values = [...new Set(all)];
          const codes = Uint32Array.from(all, (text) => values.indexOf(text));
          const coded = { name: header, header, codes, values };
          expect(typed(cellsColumn(header, header, cells), decimal as ".")).toEqual(
            typed(coded, decimal as "."),
          );
        },
      ),
      { numRuns: 1500 },
    );
    expect(plain).toBeGreaterThan(400);
  });

  it("hold the numbers that Number reads, to the last bit", () => {
    const text = fc
      .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), fc.nat(14))
      .map(([isNegative, number, places]) => {
        const digits = `${number}`;
        const whole = digits.slice(0, Math.max(1, digits.length - places));
        const rest = digits.slice(whole.length);
        return `${isNegative ? "-" : ""}${whole}${rest === "" ? "" : `.${rest}`}`;
      });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 50 }), (texts) => {
        const plain = readPlainCells(packed(texts), () => false);
        expect([...plain!.values]).toEqual(texts.map(Number));
      }),
      { numRuns: 400 },
    );
  });
});
