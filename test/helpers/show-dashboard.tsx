import { cleanup, render } from "@testing-library/preact";
import { afterEach, beforeEach, vi } from "vitest";
import type { DashboardSetup } from "../../src/contract/dashboard-setup.ts";
import { createDashboard } from "../../src/dashboard/dashboard-model.ts";
import { DashboardPage } from "../../src/dashboard/dashboard-page.tsx";
import { dashboardTexts } from "../../src/texts/dashboard/en.ts";
import { verifyTexts } from "../../src/texts/en.ts";

const setup: DashboardSetup = {
  mount: "/kelisim/",
  language: "en",
  sites: ["shop.example.kz", "blog.example.kz"],
  of: ["analytics", "yandex-metrica"],
  today: "2026-11-22",
  timeZone: "Asia/Almaty",
  counts: true,
  categories: ["analytics"],
  services: [{ id: "yandex-metrica", name: "Yandex.Metrica" }],
};

/** The dashboard in a page, before an endpoint that a test answers for. */
export interface ShownDashboard {
  /** Puts it up at an address of the endpoint's page. */
  show(search?: string): void;
  /** Answers whatever is asked from now on. */
  answerBy(answer: (asked: URL) => Promise<Response> | Response): void;
  /** What was asked for, oldest first. */
  asked(): readonly URL[];
}

/** For a whole file: what a test shows is gone after it. */
export function dashboardInPage(): ShownDashboard {
  let asked: URL[] = [];
  let answer: (asked: URL) => Promise<Response> | Response = () => Response.error();
  let stop = (): void => {};
  beforeEach(() => {
    asked = [];
    vi.stubGlobal("fetch", async (path: string) => {
      const url = new URL(path, "https://shop.example.kz");
      asked.push(url);
      return answer(url);
    });
  });
  afterEach(() => {
    stop();
    cleanup();
    vi.unstubAllGlobals();
  });
  return {
    show(search = "?lang=en") {
      history.replaceState(null, "", `/kelisim/${search}`);
      const dashboard = createDashboard(setup, dashboardTexts, verifyTexts);
      stop = dashboard.start();
      render(<DashboardPage dashboard={dashboard} />);
    },
    answerBy(given) {
      answer = given;
    },
    asked: () => asked,
  };
}
