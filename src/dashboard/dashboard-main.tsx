import { render } from "preact";
import type { DashboardSetup } from "../contract/dashboard-setup.ts";
import { dashboardTexts as en } from "../texts/dashboard/en.ts";
import { dashboardTexts as kk } from "../texts/dashboard/kk.ts";
import { dashboardTexts as ru } from "../texts/dashboard/ru.ts";
import "uplot/dist/uPlot.min.css";
import "./dashboard.css";
import "./notices/notices.css";
import { verifyTexts as checkEn } from "../texts/en.ts";
import { verifyTexts as checkKk } from "../texts/kk.ts";
import { verifyTexts as checkRu } from "../texts/ru.ts";
import { createDashboard } from "./dashboard-model.ts";
import { DashboardPage } from "./dashboard-page.tsx";

const all = { kk: [kk, checkKk], ru: [ru, checkRu], en: [en, checkEn] } as const;

const root = document.querySelector<HTMLElement>("#dashboard");
if (root) {
  // Written by the endpoint of this page.
  const setup = JSON.parse(root.dataset["setup"] ?? "") as DashboardSetup;
  const dashboard = createDashboard(setup, ...all[setup.language]);
  dashboard.start();
  // What the endpoint wrote for a browser without scripts is drawn anew.
  root.replaceChildren();
  render(<DashboardPage dashboard={dashboard} />, root);
}
