/**
 * Fills a data folder that is not there yet with receipts, for measuring: `node scripts/fill-store.ts <folder> <how many>`.
 * The endpoint's own code writes them, without waiting for the disk.
 */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { canonicalJson } from "../src/contract/canonical.ts";
import { prepareDataFolder } from "../src/server/store/data-folder.ts";
import { openSqliteStore } from "../src/server/store/sqlite-store.ts";
import { startLog } from "../src/server/log/start-log.ts";

const [folder = "", given = ""] = process.argv.slice(2);
const count = Number(given);
if (folder === "" || !Number.isSafeInteger(count) || existsSync(folder)) {
  throw new Error("Expected a folder that is not there yet, and how many receipts.");
}
const batch = 5000;
const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;
const site = { name: "shop.example.kz", origins: [] };
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const store = await openSqliteStore(prepareDataFolder(folder), { synchronous: "OFF" });
for (let done = 0; done < count; done += batch) {
  const received = now();
  await store.keep(Array.from({ length: Math.min(batch, count - done) }, () => receipt(received)));
}
const { checkpoints } = await startLog(
  store.log,
  folder,
  { sites: [site], mount: "/kelisim/" },
  {
    checkpointFile: null,
    now,
    interval: 60_000,
    onFailure(error) {
      throw error;
    },
  },
);
await checkpoints.stop();
await store.close();

function receipt(received: string) {
  const granted = Math.random() < 0.5;
  const act = granted ? "accept_all" : "reject_all";
  // A number as the widget makes it: 26 letters for 128 bits, the first one below 8.
  const drawn = [...randomBytes(26)].map((byte, place) => letters[byte % (place === 0 ? 8 : 32)]);
  const rid = drawn.join("");
  const body = {
    v: 1,
    rid,
    prev: null,
    act,
    by: "person",
    active: true,
    layer: "notice",
    asked: true,
    categories: { analytics: granted },
    services: { "yandex-metrica": granted },
    revision: 1,
    notice: null,
    lang: "ru",
    layout: "bar",
    variant: "default",
    device: "phone",
    gpc: false,
    build: "0.1.0+3f9c2a1b7d04",
    decided: `${received.slice(0, 16)}Z`,
  };
  return { rid, body: canonicalJson(body), act, site: site.name, notice: null, received };
}
