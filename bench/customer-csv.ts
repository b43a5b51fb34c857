import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { counterRandom, streams } from "@/lib/analysis/random/counter-random";
import { mixture } from "./mixture";

/** A customer id and numeric columns of a mixture, seven unless told otherwise, in units of money and counts. */
export async function writeMixtureCsv(folder: string, rows: number, columns = 7): Promise<string> {
  const values = mixture(rows, columns);
  const header = ["customer_id", ...Array.from({ length: columns }, (_, j) => `measure_${j + 1}`)];
  return write(join(folder, `mixture-${rows}x${columns}.csv`), header, rows, (i) => [
    `C${String(i).padStart(6, "0")}`,
    ...Array.from({ length: columns }, (_, j) => (100 + 20 * values[j * rows + i]!).toFixed(2)),
  ]);
}

/** Few customers in twelve groups and very many columns, without any random number. */
export async function writeWideCsv(folder: string, rows: number, columns: number): Promise<string> {
  const header = ["id", ...Array.from({ length: columns }, (_, j) => `trait_${j + 1}`)];
  return write(join(folder, `wide-${rows}x${columns}.csv`), header, rows, (i) => [
    `W${i}`,
    ...Array.from({ length: columns }, (_, j) =>
      (40 * (((i % 12) * (j + 3)) % 12) + 9 * Math.sin(i * (j + 1.3))).toFixed(2),
    ),
  ]);
}

const cities = ["Bergen", "Porto", "Łódź", "Gent", '"Graz, West"', "Lyon", "Cork", "Turku"];

/**
 * A large customer file of every kind of column, about 112 bytes a row: ids, addresses, dates and times, words, counts,
 * amounts, shares and gaps.
 */
export async function writeCustomersCsv(folder: string, rows: number): Promise<string> {
  const random = counterRandom(11, streams.samples, rows);
  const header =
    "customer_id,email,signed_up,last_seen,country,city,channel,age,orders,revenue,share,newsletter";
  return write(join(folder, `customers-${rows}.csv`), header.split(","), rows, (i) => [
    `C${String(i).padStart(7, "0")}`,
    `person.${random.integer(10 * rows)}@mail.example`,
    `${2012 + random.integer(13)}-${pad(1 + random.integer(12))}-${pad(1 + random.integer(28))}`,
    `2025-${pad(1 + random.integer(12))}-${pad(1 + random.integer(28))} ${clock(random.integer(86_400))}`,
    countries[random.integer(countries.length)]!,
    cities[random.integer(cities.length)]!,
    random.uniform() < 0.3 ? "in the shop" : "online",
    random.uniform() < 0.03 ? "" : String(18 + random.integer(72)),
    String(1 + Math.floor(40 * random.uniform() ** 4)),
    (9000 * random.uniform() ** 3).toFixed(2),
    random.uniform().toFixed(6),
    random.uniform() < 0.6 ? "true" : "false",
  ]);
}

const countries = ["DE", "FR", "PT", "NO", "PL", "BE", "AT", "IT", "IE", "GB"];

function clock(seconds: number): string {
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

async function write(
  path: string,
  header: readonly string[],
  rows: number,
  cellsOf: (row: number) => readonly string[],
): Promise<string> {
  const out = createWriteStream(path);
  out.write(`${header.join(",")}\n`);
  for (let i = 0; i < rows; i++) {
    if (!out.write(`${cellsOf(i).join(",")}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return path;
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}
