import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, samplesFolder } from "../testing/folders";
import { runCaptured } from "../testing/run-captured";

const shop = join(samplesFolder, "shop-orders.csv");
const log = `time,user,what,kind,price
2024-03-01 10:00:00,u1,view,Toys,
2024-03-01 10:05:00,u1,add_to_cart,Toys,
2024-03-01 10:06:00,u1,order_completed,Toys,12.50
2024-03-02 09:00:00,u2,view,Books,
2024-03-02 09:01:00,u2,add_to_cart,Books,
2024-03-02 18:00:00,u2,view,Books,
2024-03-04 12:00:00,u1,view,Toys,
,u1,view,Toys,
2024-03-03 12:00:00,,view,Toys,
`;

async function folderWithLog(): Promise<string> {
  const folder = await emptyFolder();
  await writeFile(join(folder, "log.csv"), log);
  return folder;
}

describe("tessera customers", () => {
  it("makes one row for each customer of a file of purchases, by itself", async () => {
    const folder = await emptyFolder();
    const { exitCode, out } = await runCaptured(
      folder,
      ...["customers", shop, "--out", "customers.csv", "--json"],
    );
    expect(exitCode).toBe(0);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ rowsIn: 20000, rowsUsed: 20000, unused: 0, customers: 1979 });
    const [header, ...rows] = (await readFile(join(folder, "customers.csv"), "utf8"))
      .trimEnd()
      .split("\n");
    expect(header).toBe(
      "customer_id,Recency (days),Frequency,Monetary value,Average order value,Tenure (days)",
    );
    expect(rows).toHaveLength(1979);
  });

  it("makes them of events, with the features that are asked for, and accounts for every row", async () => {
    const folder = await folderWithLog();
    const { exitCode, out } = await runCaptured(
      folder,
      ...["customers", "log.csv", "--id", "user", "--date", "time", "--event", "what"],
      ...["--amount", "price", "--category", "kind", "--as-of", "2024-03-04"],
      ...["--features", "rfm,sessions,carts", "--out", "customers.csv", "--json"],
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ...{ rowsIn: 9, rowsUsed: 6, unused: 3, rowsSetAside: 0, customers: 2 },
      unusedRows: { noIdentifier: 1, noDate: 1, late: 1 },
      step: { purchaseEvents: ["order_completed"], cartEvents: ["add_to_cart"] },
    });
    expect(await readFile(join(folder, "customers.csv"), "utf8")).toBe(
      [
        "user,Recency (days),Frequency,Monetary value,Average order value,Tenure (days),Sessions,Events per session,Session length (minutes),Sessions with a cart,Cart abandonment (%)",
        "u1,2,1,12.5,12.5,2,1,3,6,1,0",
        "u2,,0,0,,,2,1.5,0.5,1,100",
        "",
      ].join("\n"),
    );
  });

  it.each([
    [["--features", "rfm,items"], "--features items needs --quantity."],
    [["--features", "rmf"], "--features must name some of rfm, scores"],
    [["--amount", "cost"], 'There is no column "cost".'],
    [["--windows", "30,0"], "--windows must be up to 6 whole numbers of days"],
    [["--as-of", "2020-01-01"], "No purchase with a customer and a date lies before"],
  ])("says what is wrong with %j", async (options, message) => {
    const folder = await folderWithLog();
    const basic = ["customers", "log.csv", "--id", "user", "--date", "time"];
    const { exitCode, said } = await runCaptured(folder, ...basic, ...options);
    expect(exitCode).toBe(1);
    expect(said.join("\n")).toContain(message);
  });

  it("has the features that segment then compares", async () => {
    const { exitCode, out } = await runCaptured(
      samplesFolder,
      ...["segment", shop, "--features", "rfm,rhythm,categories", "--category", "category"],
      ...["--k", "4", "--json"],
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(out).features).toContain("Furniture share (%)");
  });
});
