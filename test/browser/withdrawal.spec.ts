import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { channels, chatter, socketPath, streamPath } from "../fixtures/pages/chatter.ts";
import { counter, currentSnippet, snippets } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser, type Lab, type Visit } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { createEventStream, type EventStream } from "../helpers/event-stream.ts";
import { accept, answer } from "../helpers/notice-words.ts";
import { vendorHost, type SiteOptions } from "../helpers/site.ts";

const shopBody = `<h1>Felt slippers</h1>
  <button id="buy" type="button">Buy</button> <a href="#sizes" id="sizes-link">Sizes</a>
  <a href="/next" id="next">Next</a>
  <div style="height: 4000px"></div><h2 id="sizes">Sizes</h2>`;

/** A page where the counter runs, with everything on, and beside it a script that talks to the same host. */
const talkative = (head: string, widget: Readonly<Record<string, string>> = {}): SiteOptions => ({
  pages: {
    "/": buildPage({ head: head + chatter, body: shopBody, widget }),
    "/next": buildPage({ widget: null }),
  },
});

interface Talking extends Visit {
  readonly stream: EventStream;
}

/** A visitor has accepted, and every channel is seen to reach the vendor. Then the page is quiet for a moment. */
async function startTalking(lab: Lab, options: SiteOptions): Promise<Talking> {
  const visit = await lab.visit(options);
  const { site, tab } = visit;
  const stream = createEventStream();
  const { vendor } = site;
  site.mount(vendorHost, (request) =>
    new URL(request.url).pathname === streamPath ? stream.answer() : vendor.app.fetch(request),
  );
  await answer(tab, accept);
  await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit of the counter");
  await tab.evaluate(() => window.startChatter());
  for (const by of channels) {
    await site.log.arrival(({ query }) => query.includes(`by=${by}`), `what ${by} sends`);
  }
  await expect.poll(() => site.log.sockets.some(({ frames }) => frames.length > 2)).toBe(true);
  await expect.poll(stream.listeners).toBe(1);
  await tab.evaluate(() => window.pauseChatter());
  await passBarrier(site, tab);
  return { ...visit, stream };
}

/** Withdraws and starts the chatter again in one go: whatever arrives now was sent after the withdrawal. */
async function withdrawAndTalk({ site, tab }: Talking): Promise<void> {
  const [socket] = site.log.sockets;
  site.log.clear();
  await tab.evaluate(() => {
    window.kelisim.withdraw();
    window.startChatter();
  });
  await expect.poll(() => socket?.open, { timeout: 5000 }).toBe(false);
}

/** What a visitor does for a while: clicks, scrolls, jumps, changes the address. */
async function useThePage(tab: Tab, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  for (let round = 1; Date.now() < end; round++) {
    await tab.click("#buy");
    await tab.click("#sizes-link");
    await tab.evaluate((hash) => {
      scrollTo(0, Math.random() * 3000);
      location.hash = hash;
      history.pushState({}, "", `/?page=${hash}`);
      dispatchEvent(new PopStateEvent("popstate"));
      document.dispatchEvent(new Event("visibilitychange"));
      scrollTo(0, 0);
    }, `round-${round}`);
  }
}

const counters = {
  "a snippet of 2025": talkative(currentSnippet),
  "a snippet of 2022, with webvisor": talkative(snippets["of 2022, tag.js with the guard"]),
  "a managed counter": talkative("", { "data-metrica": counter }),
  "the vendor's open-source tag": {
    ...talkative(snippets["of 2022, tag.js with the guard"]),
    tag: "open-source",
  },
} as const satisfies Readonly<Record<string, SiteOptions>>;

inEachBrowser("a withdrawal", (lab) => {
  it("is followed by 15 seconds of silence, whatever the page and the visitor do, and on leaving", async () => {
    const talking = await startTalking(lab, counters["a snippet of 2025"]);
    const { site, tab } = talking;
    await withdrawAndTalk(talking);
    await useThePage(tab, 15_000);
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
    await tab.goto(site.url("/next"));
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
    expect(site.log.sockets).toEqual([]);
    expect(tab.errors).toEqual([]);
  });

  for (const [what, options] of Object.entries<SiteOptions>(counters)) {
    it(`swallows a counter's last words, and what it says on being left: ${what}`, async () => {
      const talking = await startTalking(lab, options);
      const { site, tab } = talking;
      await withdrawAndTalk(talking);
      await useThePage(tab, 1000);
      await tab.click("#next");
      await tab.until(() => location.pathname === "/next");
      await passBarrier(site, tab);
      expect(site.strangers()).toEqual([]);
      expect(tab.errors).toEqual([]);
    });
  }

  it("closes sockets and streams to the vendor, and leaves the site's own alone", async () => {
    const own = createEventStream();
    const talking = await startTalking(lab, counters["a snippet of 2025"]);
    const { site, tab, stream } = talking;
    site.intercept((path) => (path === "/news" ? own.answer() : undefined));
    await tab.evaluate(() => {
      window.heard = [];
      const socket = new WebSocket(`wss://${location.host}/orders`);
      socket.onmessage = ({ data }) => window.heard.push(data);
      socket.onopen = () => socket.send("before");
      new EventSource("/news").onmessage = () => window.heard.push("news");
      Object.assign(window, { ownSocket: socket });
    });
    await tab.until(() => window.heard.length === 2);
    const [theirs, ours] = site.log.sockets;
    expect([theirs?.path, ours?.path]).toEqual([socketPath, "/orders"]);
    const frames = theirs?.frames.length;
    await withdrawAndTalk(talking);
    await expect.poll(stream.listeners, { timeout: 5000 }).toBe(0);
    await tab.evaluate(() =>
      (window as unknown as { ownSocket: WebSocket }).ownSocket.send("after"),
    );
    await tab.until(() => window.heard.includes("after"));
    expect(own.listeners()).toBe(1);
    expect(ours?.open).toBe(true);
    expect(theirs?.frames).toHaveLength(frames ?? -1);
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
  });
});
