import { expect, test } from "vitest";
import { roles } from "./names/roles";
import { suggestIcon } from "./suggest-icon";

test("every role has an icon of its own kind", () => {
  for (const { name } of roles) expect(suggestIcon(name), name).not.toBe("users");
});

test.each([
  ["Loyal regulars", "heart"],
  ["Lapsing regulars", "hourglass"],
  ["Cart abandoners", "shopping-cart"],
  ["Low spending score, high annual income", "wallet"],
  ["Near the average 2", "scale"],
  ["Older", "users"],
  ["Younger", "users"],
  ["👑 <b>", "users"],
])("%s: %s", (name, icon) => {
  expect(suggestIcon(name)).toBe(icon);
});
