// A stand-in for the tag of Yandex.Metrica: own work, written after what the real tag was measured to do. The
// server joins these files into one classic script and fills in where hits go and, for tag.js?id=ID, which
// counter the file starts by itself (0 for none).
import { createCounter } from "./counter.js";
import { createDevice } from "./device.js";

const origin = "%VENDOR_ORIGIN%";
const ownId = "%COUNTER_ID%";
const Ya = (window.Ya = window.Ya || {});
const isFirstCopy = !Ya.fakeVendor;
const tag = isFirstCopy ? createTag() : Ya.fakeVendor;

tag.runs += 1;
if (ownId) tag.startOwn(ownId);
if (isFirstCopy) tag.runQueue();

function createTag() {
  const ym = (window.ym = window.ym || ((...args) => window.ym.a.push(args)));
  const queue = (ym.a = ym.a || []);
  const device = createDevice();
  const counters = new Map();
  const waiting = new Map(); // calls made before their counter's init
  const gone = new Set(); // destructed: later calls are dropped
  const own = new Set(); // started by the file: the page's own init is the same start
  const calls = []; // what ran, in order: "ID method"
  let childLoaded = false;

  function start(id, options) {
    if (counters.has(id)) {
      if (!own.delete(id)) console.warn(`Duplicate counter ${id} initialization`);
      return;
    }
    // Read here and never again: setting the switch later changes nothing.
    if (window[`disableYaCounter${id}`] === true || Ya.disableMetrica === true) return;
    gone.delete(id);
    const onDestruct = () => {
      counters.delete(id);
      gone.add(id);
      delete window[`yaCounter${id}`];
    };
    const counter = createCounter({ id, options, origin, device, onDestruct });
    counters.set(id, counter);
    window[`yaCounter${id}`] = counter;
    loadChild();
    if (options.triggerEvent) document.dispatchEvent(new Event(`yacounter${id}inited`));
    const held = waiting.get(id) || [];
    waiting.delete(id);
    for (const [method, args] of held) call(id, method, args);
  }

  function loadChild() {
    if (childLoaded) return;
    childLoaded = true;
    const child = document.createElement("script");
    child.async = true;
    child.src = `${origin}/metrika/tag_child.js`;
    document.head.appendChild(child);
  }

  function call(id, method, args) {
    const counter = counters.get(id);
    if (typeof counter[method] !== "function") return;
    calls.push(`${id} ${method}`);
    counter[method](...args);
  }

  function run(item) {
    if (!item || item.ym_xqd) return;
    item.ym_xqd = true;
    const [first, method, ...args] = item;
    const id = Number.parseInt(first, 10);
    if (!id) {
      if (first === "getCounters" && typeof method === "function") method(list());
    } else if (method === "init") {
      const options = args[0] || {};
      // The general file leaves `ssr: true` alone: that init belongs to tag.js?id=ID.
      if (options.ssr && !counters.has(id)) return;
      calls.push(`${id} init`);
      start(id, options);
    } else if (counters.has(id)) {
      call(id, method, args);
    } else if (!gone.has(id)) {
      waiting.set(id, [...(waiting.get(id) || []), [method, args]]);
    }
  }

  /** Starts the file's counter without being asked, with the options of a queued init if there is one. */
  function startOwn(id) {
    if (counters.has(id)) return;
    const queued = queue.find((item) => Number.parseInt(item[0], 10) === id && item[1] === "init");
    own.add(id);
    start(id, (queued && queued[2]) || {});
  }

  function runQueue() {
    for (const item of queue.slice()) run(item);
    queue.push = (...items) => {
      items.forEach(run);
      return Array.prototype.push.apply(queue, items);
    };
    for (const name of ["yandex_metrika_callbacks", "yandex_metrika_callbacks2"]) {
      const callbacks = [].concat(window[name] || []);
      delete window[name];
      for (const callback of callbacks) callback();
    }
  }

  const list = () => Array.from(counters.keys(), (id) => ({ id, type: 0 }));
  Ya._metrika = { getCounters: list };
  Ya.Metrika = Ya.Metrika2 = function (options) {
    const id = Number(options.id || options);
    calls.push(`${id} new`);
    start(id, options);
    return counters.get(id);
  };
  Ya.Metrika2.counters = list;
  // For tests: what ran, and how many copies of the file did.
  return (Ya.fakeVendor = { calls, runs: 0, startOwn, runQueue });
}
