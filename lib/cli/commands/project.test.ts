import { describe, expect, it } from "vitest";
import { fixturesFolder } from "../testing/folders";
import { runCaptured } from "../testing/run-captured";

const map = (...how: string[]) => runCaptured(fixturesFolder, "project", "members.csv", ...how);

describe("tessera project", () => {
  it.each([
    [
      ["--method", "tsne", "--perplexity", "12", "--iterations", "30"],
      { method: "tsne", perplexity: 12, iterations: 30 },
    ],
    [
      ["--method", "umap", "--neighbors", "8", "--dimensions", "3"],
      { method: "umap", neighbors: 8, dimensions: 3 },
    ],
  ])("makes the map that is asked for by %j", async (how, made) => {
    const { exitCode, out } = await map(...how, "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject(made);
  });

  it.each([
    [["--perplexity", "20"], "--perplexity goes with --method tsne; the method is pca."],
    [["--method", "tsne", "--neighbors", "5"], "--neighbors goes with --method umap"],
    [["--method", "umap", "--iterations", "50"], "--iterations goes with --method tsne"],
    [
      ["--method", "tsne", "--perplexity", "500"],
      "--perplexity must be a whole number from 2 to 200",
    ],
  ])("fails for %j", async (how, sentence) => {
    const { exitCode, said } = await map(...how);
    expect(exitCode).toBe(1);
    expect(said[0]).toContain(sentence);
  });
});
