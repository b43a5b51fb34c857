import { type CustomerFile, fileOf } from "./customer-file";

/**
 * Three kinds of customers of a shop that data and names agree on: who buys on offer, who spends much without offers, and who
 * only looks; `perKind` each, without any random number. The last customer lacks everything and is set aside.
 */
export function shopCustomers(perKind: number): CustomerFile {
  const header = "customer_id,NumDealsPurchases,NumWebVisitsMonth,revenue,avg_order_value,orders";
  const kinds = [
    [12, 3, 200, 20, 10],
    [1, 2, 900, 90, 10],
    [1, 12, 60, 20, 3],
  ] as const;
  const lines = kinds.flatMap((centers, kind) =>
    Array.from({ length: perKind }, (_, i) => {
      const cells = centers.map((center, column) => {
        const swing = 1 + 0.12 * Math.sin(i * (column + 1.7) + column + kind);
        return (center * swing).toFixed(2);
      });
      return [`S${kind}-${String(i).padStart(4, "0")}`, ...cells].join(",");
    }),
  );
  return fileOf("shop customers.csv", `${[header, ...lines].join("\n")}\n`);
}
