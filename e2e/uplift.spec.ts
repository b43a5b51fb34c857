import { expect, test } from "@playwright/test";
import { fileOf } from "./customer-file";
import { expectSegments, goTo, openFile } from "./open-file";

/** Two groups of customers; a mail moves the older ones only. `arms`: of the test, by turns. */
function experiment(arms: readonly string[]) {
  const lines = Array.from({ length: 480 }, (_, i) => {
    const isOld = i < 240;
    const arm = arms[i % arms.length];
    const every = isOld && arm === "mail" ? 2 : 10;
    const near = 6 * Math.sin(i * 1.7);
    const visits = (isOld ? 20 : 90) + 5 * Math.sin(i * 2.3);
    const bought = Math.floor(i / arms.length) % every === 0;
    return `C${i},${((isOld ? 62 : 24) + near).toFixed(1)},${visits.toFixed(1)},${arm},${bought ? "yes" : "no"},same`;
  });
  return fileOf(
    "test.csv",
    `customer_id,age,visits,test_group,converted,outcome\n${lines.join("\n")}\n`,
  );
}

test("a column that looks like test and control is asked about, and then tells whom a campaign moves", async ({
  page,
}) => {
  await openFile(page, experiment(["mail", "control"]));
  await page.getByRole("button", { name: "Yes, it is test and control" }).click();
  await expect(page.getByLabel("Role of test_group")).toHaveValue("treatment");
  await goTo(page, "Explore");
  await expectSegments(page, 2);
  await goTo(page, "Personas");

  const uplift = page.getByRole("region", { name: "What test_group changed: converted" });
  await expect(uplift.getByText(/^\+20\.0 points/)).toBeVisible();
  await expect(uplift.getByText(/^\+40\.0 points/)).toBeVisible();
  await expect(uplift.getByText(/a clear gain, clearly more than for everyone else/)).toBeVisible();
  await expect(uplift.getByText(/could be chance/)).toBeVisible();
  await uplift.getByLabel("Control is").selectOption({ label: "mail" });
  await expect(uplift.getByText(/^−40\.0 points/)).toBeVisible();
  await expect(page.getByText(/everyone has the same value, so there is nothing/)).toBeVisible();

  const tree = page.getByRole("region", { name: "All segments in one tree" });
  await expect(tree.getByText(/tell the segment of \d+ in 100 customers/)).toBeVisible();
  await expect(tree.getByRole("listitem")).toHaveCount(2);
  await expect(tree.getByRole("button", { name: "Copy the tree as SQL" })).toBeVisible();
});

test("a test with one group says that there is nothing to compare with", async ({ page }) => {
  await openFile(page, experiment(["mail"]));
  await page.getByLabel("Role of test_group").selectOption("treatment");
  await goTo(page, "Personas");
  await expect(page.getByText(/test_group: everyone is in one group \(mail\)/)).toBeVisible();
});
