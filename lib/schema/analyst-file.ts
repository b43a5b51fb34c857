import { z } from "zod";

/** Files that other programs take, besides the model. */
export const analystFileSchema = z.enum(["python", "pmml"]);
export type AnalystFile = z.infer<typeof analystFileSchema>;
