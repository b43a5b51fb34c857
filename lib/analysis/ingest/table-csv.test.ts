import { expect, it } from "vitest";
import { tableCsv } from "./table-csv";
import { readAll } from "./testing/read-all";

const csv = async (...input: Parameters<typeof readAll>) =>
  [...tableCsv(await readAll(...input))].join("");

it("writes header and cells as they stood, quoting only where needed", async () => {
  const text = 'a;a;;d\r\n 1 ;"x""y";p,q;"r\ns"\r\n01;;NA;2\r\n';
  expect(await csv(text, { delimiter: ";", headerRows: 1 })).toBe(
    'a,a,,d\n 1 ,"x""y","p,q","r\ns"\n01,,NA,2\n',
  );
});

it("writes the given names where the file has none", async () => {
  expect(await csv("1,2\n3,4\n")).toBe("column 1,column 2\n1,2\n3,4\n");
});

it("writes an empty cell of a single column so that it is no blank line", async () => {
  expect(await csv('a\n""\nb\n', { headerRows: 1 })).toBe('a\n""\nb\n');
});

it("writes large tables in pieces", async () => {
  const text = `a,b\n${"some text,more text\n".repeat(20_000)}`;
  const pieces = [...tableCsv(await readAll(text))];
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.join("")).toBe(text);
});
