import { describe, expect, it } from "vitest";
import { runtimeProblem } from "../../src/server/runtime-check.js";

describe("the runtime check", () => {
  it("lets a Node with a sound SQLite pass, this one included", () => {
    expect(runtimeProblem(process.versions)).toBeNull();
    for (const sqlite of ["3.51.3", "3.52.0", "4.0.0"]) {
      expect(runtimeProblem({ node: "24.15.0", sqlite }), sqlite).toBeNull();
    }
  });

  it.each(["3.51.2", "3.50.9", "2.99.99", undefined])(
    "says what to do with SQLite %s",
    (sqlite) => {
      expect(runtimeProblem({ node: "20.20.2", sqlite })).toMatch(
        /needs Node 24\.15 or later.*this is Node 20\.20\.2 with .*SQLite.*install a newer Node/,
      );
    },
  );
});
