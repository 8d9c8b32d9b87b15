import { describe, expect, it } from "vitest";
import { findTool, type Machine } from "../../scripts/find-browsers.ts";
import { planInstall } from "../../scripts/plan-install.ts";

const machine = (files: readonly string[], env: Machine["env"] = {}): Machine => ({
  env,
  isFile: (path) => files.includes(path),
});

describe("finding a browser", () => {
  it("takes the one that the variable names, before any other", () => {
    const both = ["/opt/chromium/chrome", "/usr/bin/chromium"];
    const env = { CHROMIUM: "/opt/chromium/chrome", PATH: "/usr/bin" };
    expect(findTool("chromium", machine(both, env))).toBe("/opt/chromium/chrome");
  });

  it("finds none when the variable names no file: nobody is given another browser than they asked for", () => {
    const env = { FIREFOX: "/opt/firefox", PATH: "/usr/bin" };
    expect(findTool("firefox", machine(["/usr/bin/firefox-esr"], env))).toBeNull();
  });

  it("looks through PATH, then at the usual places", () => {
    const inPath = machine(["/snap/bin/firefox"], { PATH: "/usr/local/bin:/snap/bin" });
    expect(findTool("firefox", inPath)).toBe("/snap/bin/firefox");
    expect(findTool("chromium", machine(["/usr/bin/chromium"], {}))).toBe("/usr/bin/chromium");
    expect(findTool("chromium", machine([], { PATH: "/usr/bin" }))).toBeNull();
  });
});

describe("what is done about a missing browser", () => {
  const debianRoot = { debian: true, root: true, linux: true };

  it("is an installation where that takes no question: Debian, as root", () => {
    const plan = planInstall(["chromium", "firefox", "strace", "python3"], {}, debianRoot);
    expect(plan).toEqual({ install: ["chromium", "firefox-esr", "strace", "python3"] });
  });

  it("is one sentence with the command where root is missing", () => {
    const plan = planInstall(["firefox"], {}, { ...debianRoot, root: false });
    expect(plan).toEqual({
      say:
        'The tests need firefox, not found on this machine: run "sudo apt-get install firefox-esr", ' +
        "or point FIREFOX at the executable.",
    });
  });

  it("is one sentence that names the packages on another system", () => {
    const plan = planInstall(
      ["chromium", "strace"],
      {},
      { debian: false, root: true, linux: true },
    );
    expect(plan).toEqual({
      say:
        "The tests need chromium, strace, not found on this machine: install chromium, strace with " +
        "your system's package manager, or point CHROMIUM at the executable.",
    });
  });

  it("does not ask for strace where there is none", () => {
    const mac = { debian: false, root: false, linux: false };
    expect(planInstall(["strace"], {}, mac)).toEqual({ install: [] });
  });

  it("is never an installation over someone's own choice", () => {
    const plan = planInstall(["chromium"], { chromium: "/opt/chrome" }, debianRoot);
    expect(plan).toEqual({
      say: "The tests were pointed at CHROMIUM=/opt/chrome, and there is no such file: correct or unset it.",
    });
  });
});
