import { describe, expect, it } from "vitest";
import { readAll } from "../testing/read-all";
import { typed } from "../testing/typed";
import { typeTable } from "../types/type-table";

const repeat = (values: readonly string[], n = 40) =>
  Array.from({ length: n }, (_, i) => values[i % values.length]!);
const first = [
  "Anna",
  "Peter",
  "Maria",
  "James",
  "Ingrid",
  "Luca",
  "Sofía",
  "Jan",
  "Emma",
  "Ahmed",
];
const last = ["Smith", "Müller", "Rossi", "García", "de Vries", "Nguyen", "O'Neill"];
const people = Array.from({ length: 40 }, (_, i) => `${first[i % 10]} ${last[(i * 3) % 7]}`);
const meaning = async (name: string, cells: readonly string[]) =>
  (await typed(cells, { name })).meaning;

describe("meanings told by the values alone", () => {
  it.each([
    ["email", repeat(["a@b.com", "c.d@e.org", "x+y@z.co.uk"])],
    ["url", repeat(["https://a.example/x", "www.b.example/y"])],
    ["ip-address", repeat(["10.0.0.1", "192.168.1.77", "2001:db8::1"])],
    ["phone", repeat(["+49 30 901820", "+1 (555) 010-9999", "+44 20 7946 0958"])],
    ["bank-account", repeat(["DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432"])],
    ["country", repeat(["Germany", "Frankreich", "España", "Pays-Bas"])],
    ["sex", repeat(["male", "female", "Female"])],
    ["address", Array.from({ length: 40 }, (_, i) => `${i + 1} Baker Street`)],
    ["person-name", people],
  ] as const)("%s", async (wanted, cells) => {
    expect(await meaning("field 7", cells)).toMatchObject({ meaning: wanted, from: "values" });
  });

  it.each([
    ["products", Array.from({ length: 40 }, (_, i) => `Classic Shirt ${"ABCDEFGH"[i % 8]}${i}`)],
    ["cities", repeat(["San Francisco", "New York", "Berlin", "Rio de Janeiro", "Den Haag"])],
    ["amounts", repeat(["12.50", "13.10", "99.00"])],
    ["codes", repeat(["AB-1", "CD-2"])],
    ["versions", repeat(["1.2.3", "1.10.0"])],
    ["states", repeat(["CA", "NY", "DE", "IN"])],
    ["plans", repeat(["Basic", "Premium"])],
  ])("are not seen in %s", async (_, cells) => {
    expect(await meaning("field 7", cells)).toBeUndefined();
  });
});

describe("in a long column", () => {
  it("one frequent text that is wrong does not outweigh thousands that differ", async () => {
    const mails = Array.from({ length: 60_000 }, (_, i) =>
      i % 50 === 0 ? "see CRM" : `p${i}@x.org`,
    );
    expect(await meaning("contact", mails)).toEqual({
      meaning: "email",
      share: expect.closeTo(0.98, 6),
      from: "values",
    });
    const few = mails.map((mail, i) => (i % 4 === 0 ? "not given" : mail));
    expect(await meaning("contact", few)).toBeUndefined();
  });
});

describe("meanings told by a name that the values fit", () => {
  it.each([
    ["PLZ", repeat(["10115", "80331", "20095"]), "postcode"],
    ["zip_code", repeat(["02134", "90210-1234"]), "postcode"],
    ["Country", repeat(["DE", "US", "FR"]), "country"],
    ["lat", repeat(["52.52", "48.13"]), "latitude"],
    ["lng", repeat(["13.40", "-111.57"]), "longitude"],
    ["Vorname", repeat(first), "person-name"],
    ["customerName", people, "person-name"],
    ["Geburtsdatum", repeat(["01.02.1970", "24.12.1985"]), "birth-date"],
    ["Year_Birth", repeat(["1957", "1984", "1965", "1970", "1991"]), "birth-year"],
    ["Alter", repeat(["19", "44", "71"]), "age"],
    ["Gender", repeat(["M", "F"]), "sex"],
    ["Anrede", repeat(["Herr", "Frau"]), "sex"],
    ["Straße", Array.from({ length: 40 }, (_, i) => `Hauptstr. ${i}`), "address"],
    ["mobile", repeat(["4917612345678", "4915112345678"]), "phone"],
    ["discount pct", repeat(["5", "10", "12.5"]), "percent"],
    ["Income", repeat(["51000", "38000"]), "currency"],
    ["religion", repeat(["none", "catholic"]), "religion"],
  ] as const)("%s", async (name, cells, wanted) => {
    expect(await meaning(name, cells)).toMatchObject({ meaning: wanted, share: 1 });
  });

  it.each([
    ["product name", people],
    ["store address", repeat(["North", "South"])],
    ["email opens", repeat(["1", "2", "7"])],
    ["age group", repeat(["18-25", "26-40"])],
    ["lat", repeat(["520", "481"])],
    ["Alter", repeat(["1957", "1984"])],
    ["phone brand", repeat(["Nokia", "Fairphone"])],
    ["name", repeat(["Basic", "Premium"])],
  ])("%s is not one where the values do not fit or it is of a thing", async (name, cells) => {
    const found = await meaning(name, cells);
    if (name === "product name") expect(found?.from).not.toBe("name");
    else expect(found).toBeUndefined();
  });
});

describe("what follows from a meaning", () => {
  it("postcodes and phones of digits are no numbers", async () => {
    expect((await typed(repeat(["10115", "80331"]), { name: "plz" })).kind).toBe("category");
    const phones = Array.from({ length: 80 }, (_, i) => `49176${1000000 + i * 37}`);
    expect((await typed(phones, { name: "mobile" })).kind).toBe("text");
  });

  it("a postcode in the first column identifies nobody, though a code there would", async () => {
    const roleOf = async (name: string) => {
      const rows = Array.from({ length: 40 }, (_, i) => `${10_115 + i * 77},${i % 7}`);
      const raw = await readAll(`${name},visits\n${rows.join("\n")}\n`, { headerRows: 1 });
      return typeTable(raw, []).columns[0]!.role;
    };
    expect(await roleOf("plz")).toBe("feature");
    expect(await roleOf("ref")).toBe("identifier");
  });

  it("personal data does not take part unless a person says so", async () => {
    const names = { name: "full name" };
    expect((await typed(people, names)).role).toBe("ignored");
    const overrides = [{ name: "full name", role: "feature" as const }];
    expect((await typed(people, { ...names, overrides })).role).toBe("feature");
  });

  it("a person can name another meaning, or none", async () => {
    const chosen = await typed(repeat(["CA", "NY"]), {
      overrides: [{ name: "trait", meaning: "country" }],
    });
    expect(chosen.meaning).toEqual({ meaning: "country", share: 1, from: "person" });
    const none = await typed(people, { overrides: [{ name: "trait", meaning: "none" }] });
    expect(none.meaning).toBeUndefined();
  });
});
