import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { modelSchema } from "@/lib/schema/model";

/** `UPDATE_SCHEMA=1 npx vitest run lib/cli/model-schema` writes it anew. */
test("docs/model.schema.json is the schema that models are read with", () => {
  const schema = z.toJSONSchema(modelSchema, { unrepresentable: "any", io: "input" });
  const path = "docs/model.schema.json";
  if (process.env.UPDATE_SCHEMA) writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(JSON.parse(JSON.stringify(schema)));
});
