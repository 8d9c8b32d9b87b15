import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Locked {
  readonly link?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);
const packages = Object.entries(lock.packages).filter(([path]) => path.includes("node_modules/"));

describe("the lock file", () => {
  it("pins every package by its integrity", () => {
    const loose = packages.filter(([, { integrity, link }]) => !integrity && !link);
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it("holds every optional package of other platforms, so that npm ci works there too", () => {
    const names = new Set(packages.map(([path]) => path.split("node_modules/").at(-1)));
    const missing = Object.values(lock.packages)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });

  it("names no registry and runs no install script", () => {
    expect(packages.filter(([, { resolved, link }]) => resolved && !link)).toEqual([]);
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });
});
