import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import type { CanonicalValue } from "../../src/contract/canonical.ts";
import type { ListedNotice, NoticeList } from "../../src/contract/notice-list.ts";
import { dashboardTexts } from "../../src/texts/dashboard/en.ts";
import { dashboardInPage } from "../helpers/show-dashboard.tsx";

const { show, answerBy, asked } = dashboardInPage();
const texts = dashboardTexts.notices;

const hashOf = (place: number): string => `${place}`.repeat(64);

function listed(place: number, differs: Partial<ListedNotice> = {}): ListedNotice {
  return {
    hash: hashOf(place),
    firstSeen: `2026-11-0${place}T08:00:00Z`,
    current: false,
    language: "en",
    revision: 1,
    layout: "bar",
    variant: "default",
    policyUpdated: "2026-11-01",
    ...differs,
  };
}

const metrica = { id: "yandex-metrica", category: "analytics", party: "third", cookies: ["_ym*"] };
const map = { id: "2gis", category: "functional", party: "third", cookies: [] };
const words = {
  categories: { analytics: "Analytics", functional: "Functional" },
  title: "Cookies: <b>the choice</b> is yours",
  services: {
    "yandex-metrica": {
      name: "Yandex.Metrica",
      recipient: "YANDEX LLC",
      country: "RU",
      longest: "P1Y",
    },
  },
  device: {
    session: "session",
    unlimited: "for ever",
    unknown: "unknown",
    years: "year|years",
    months: "month|months",
    days: "day|days",
    hours: "hour|hours",
    minutes: "minute|minutes",
  },
};
const first = {
  language: "en",
  revision: 1,
  layout: "bar",
  policy: { url: "/privacy", updated: "2026-11-01" },
  record: null,
  services: [metrica],
  texts: words,
};
const second = {
  ...first,
  revision: 2,
  layout: "card",
  policy: { url: "/privacy", updated: "2026-11-20" },
  record: { keptFor: "P3Y" },
  services: [{ ...metrica, cookies: ["_ym*", "yandexuid"] }, map],
  texts: {
    ...words,
    title: "Cookies",
    services: {
      "yandex-metrica": { ...words.services["yandex-metrica"], longest: "P2Y" },
      "2gis": { name: "2GIS", recipient: "2GIS, Russia" },
    },
  },
};

let list: NoticeList;
const answers: Record<string, () => Response> = {};
beforeEach(() => {
  list = {
    notices: [
      listed(2, { revision: 2, layout: "card", policyUpdated: "2026-11-20", current: true }),
      listed(3, { language: "ru", revision: 2 }),
      listed(1),
    ],
    more: 0,
    decided: [
      { language: "en", revision: 2, decisions: 1234, first: "2026-10", last: "2026-11" },
      { language: "ru", revision: 2, decisions: 9, first: "2026-11", last: "2026-11" },
    ],
    notToldApart: 0,
  };
  for (const path of Object.keys(answers)) delete answers[path];
  answers["/kelisim/notices"] = () => Response.json(list);
  const keep = (place: number, manifest: CanonicalValue) => {
    answers[`/kelisim/notices/${hashOf(place)}`] = () => Response.json(manifest);
  };
  keep(1, first);
  keep(2, second);
  keep(3, { ...second, language: "ru" });
  answerBy(({ pathname }) => answers[pathname]?.() ?? Response.json({}, { status: 404 }));
});

const cards = async (): Promise<readonly HTMLElement[]> => screen.findAllByRole("article");
const rowsOf = (card: HTMLElement | undefined): readonly string[] =>
  [
    ...(card?.querySelectorAll(".changes li, .changes .service summary, .changes dl > div") ?? []),
  ].map((row) => row.textContent);

describe("the notices", () => {
  it("stand in one language, newest first, each with what changed against the one before it", async () => {
    show("?view=notices");
    await screen.findByText(texts.changed);
    const [newest, oldest] = await cards();
    expect(within(newest ?? document.body).getByText(texts.current)).toBeTruthy();
    expect(rowsOf(newest)).toEqual([
      "RevisionBefore 1After 2",
      "Date of the policyBefore 2026-11-01After 2026-11-20",
      "LayoutBefore BarAfter Card",
      "Receipts are kept forBefore not statedAfter 3\u00a0years",
      "CookiesBefore _ym*After _ym*, yandexuid",
      "Kept for at mostBefore 1\u00a0yearAfter 2\u00a0years",
      "2GIS: added",
      "Name2GIS",
      "Recipient2GIS, Russia",
      "CategoryFunctional",
      "Partya third party",
      "Cookiesnot stated",
      "titleBefore Cookies: <b>the choice</b> is yoursAfter Cookies",
    ]);
    expect(oldest?.textContent).toContain(texts.first);
    // By the site's clock.
    expect(oldest?.textContent).toContain("First shown 2026-11-01 13:00");
    expect(await cards()).toHaveLength(2);
  });

  it("say what was decided under each revision in the language that is shown", async () => {
    show("?view=notices");
    const heading = await screen.findByRole("heading", { name: "Revision 2" });
    expect(heading.parentElement?.textContent).toContain(
      "Decisions in this language under this revision: 1,234, 2026-10 – 2026-11.",
    );
    const before = screen.getByRole("heading", { name: "Revision 1" });
    expect(before.parentElement?.textContent).toContain(texts.notDecided);
    fireEvent.change(screen.getByRole("combobox", { name: dashboardTexts.breakdowns.language }), {
      target: { value: "ru" },
    });
    expect((await screen.findByText(/under this revision: 9/)).textContent).toBeTruthy();
    expect(await cards()).toHaveLength(1);
    expect(location.search).toContain("language=ru");
  });

  it("can be read word for word, whatever stands in them, and had as they were hashed", async () => {
    show("?view=notices");
    await screen.findByText(texts.changed);
    const [, oldest] = await cards();
    if (!oldest) throw new Error("there is no second notice");
    expect(oldest.querySelector(".sentences li")?.textContent).toBe(words.title);
    expect(oldest.querySelector("b")).toBeNull();
    expect(oldest.textContent).toContain("RecipientYANDEX LLC");
    const raw = within(oldest).getByRole("link", { name: texts.raw });
    expect(raw.getAttribute("href")).toBe(`/kelisim/notices/${hashOf(1)}`);
  });

  it("are led to from a receipt: the one that it names is there, marked and open, in its own language", async () => {
    show(`?view=notices&notice=${hashOf(3)}`);
    await screen.findByText(texts.read);
    const [named] = await cards();
    expect(named?.getAttribute("aria-current")).toBe("true");
    expect(named?.querySelector("details")?.open).toBe(true);
    expect(named?.textContent).toContain(hashOf(3));
  });

  it("show a few at once, and older ones on demand; a text is fetched once", async () => {
    const many = Array.from({ length: 12 }, (_, place) =>
      listed(1, { hash: `h${place}`, revision: 12 - place }),
    );
    for (const [place, { hash }] of many.entries()) {
      answers[`/kelisim/notices/${hash}`] = () => Response.json({ ...first, revision: 12 - place });
    }
    list = { ...list, notices: many, more: 5 };
    show("?view=notices");
    expect(await cards()).toHaveLength(8);
    fireEvent.click(screen.getByRole("button", { name: texts.showMore }));
    await screen.findByRole("heading", { name: "Revision 1" });
    expect(await cards()).toHaveLength(12);
    expect(screen.queryByRole("button", { name: texts.showMore })).toBeNull();
    expect(screen.getByText("Older notices that are kept and not listed here: 5.")).toBeTruthy();
    const paths = asked().map(({ pathname }) => pathname);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(13);
    // Of the last nothing is known to be the first.
    expect(screen.queryByText(texts.first)).toBeNull();
  });

  it("that cannot be had or make no sense take nothing else with them", async () => {
    list = {
      ...list,
      notices: [
        listed(4, { hash: "x/../y" }),
        listed(5),
        listed(6, { language: null, revision: null }),
      ],
    };
    answers[`/kelisim/notices/${hashOf(5)}`] = () => Response.json(["<script>"]);
    show("?view=notices");
    expect(await screen.findByText(texts.failed)).toBeTruthy();
    answers["/kelisim/notices/x%2F..%2Fy"] = () => Response.json(first);
    fireEvent.click(screen.getByRole("button", { name: dashboardTexts.states.retry }));
    await waitFor(() => expect(screen.getAllByText(texts.read)).toHaveLength(2));
    expect(screen.queryByText(texts.failed)).toBeNull();
    expect(await cards()).toHaveLength(2);
    expect(screen.getByRole("combobox", { name: dashboardTexts.breakdowns.language })).toBeTruthy();
  });

  it("say so where there are none, and where the endpoint does not answer", async () => {
    list = { ...list, notices: [] };
    show("?view=notices");
    expect(await screen.findByText(texts.none)).toBeTruthy();
    answers["/kelisim/notices"] = () => Response.json({}, { status: 401 });
    show("?view=notices");
    expect(await screen.findByText(dashboardTexts.states.signedOut)).toBeTruthy();
  });
});
