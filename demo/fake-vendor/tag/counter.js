/**
 * One counter: sends its hits by fetch, image and beacon, records when `webvisor` is on, and stops for good
 * with `destruct`.
 */
export function createCounter({ id, options, origin, device, onDestruct }) {
  const webvisor = options.webvisor === true;
  const clickmap = options.clickmap === true;
  const stops = [];
  let live = true;
  let moved = true; // the first recording is the page itself

  function address(path, params) {
    const number = device.nextRequest(id);
    const query = new URLSearchParams({ "page-url": location.href, charset: "utf-8" });
    for (const [key, value] of Object.entries(params)) query.set(key, String(value));
    query.set("browser-info", `u:${device.uid()}:rqn:${number}`);
    return `${origin}/${path}/${id}?${query}`;
  }

  function viaFetch(method, path, params, done) {
    const url = address(path, params);
    fetch(url, { method, credentials: "include", keepalive: true }).then(done, done);
  }

  function viaImage(path, params) {
    new Image().src = address(path, params);
  }

  function viaBeacon(path, params) {
    navigator.sendBeacon(address(path, params), "");
  }

  function onDocument(type, listener) {
    document.addEventListener(type, listener, true);
    stops.push(() => document.removeEventListener(type, listener, true));
  }

  function startRecording() {
    const record = () => {
      if (moved) viaFetch("POST", "webvisor", { "wv-part": 1 });
      moved = false;
    };
    for (const type of ["mousemove", "keydown", "scroll", "click"]) {
      onDocument(type, () => {
        moved = true;
      });
    }
    const first = setTimeout(record, 500);
    const timer = setInterval(record, 5000);
    stops.push(() => {
      clearTimeout(first);
      clearInterval(timer);
    });
  }

  const methods = {
    hit(
      url = location.href,
      { title = document.title, referer = document.referrer, callback } = {},
    ) {
      viaFetch(
        "GET",
        "watch",
        { wmode: 7, "page-url": url, "page-ref": referer, t: title },
        callback,
      );
      viaImage("watch", { wmode: 5, "page-url": url });
    },
    reachGoal(target, params, callback, scope) {
      const run = typeof params === "function" ? params : callback;
      const goal = `goal://${location.hostname}/${target}`;
      viaFetch("POST", "watch", { wmode: 7, "page-url": goal }, () => run && run.call(scope));
    },
    params(values) {
      viaBeacon("watch", { "site-info": JSON.stringify(values) });
    },
    userParams(values) {
      viaBeacon("watch", { "user-info": JSON.stringify(values) });
    },
    setUserID(user) {
      viaBeacon("watch", { "user-id": user });
    },
    extLink(url) {
      viaBeacon("watch", { ln: 1, "page-url": url });
    },
    notBounce() {
      viaImage("watch", { nb: 1 });
    },
    getClientID(callback) {
      callback(device.uid());
    },
    destruct() {
      // What is still held goes out at this moment, and nothing afterwards.
      if (clickmap) viaBeacon("clmap", { flush: 1 });
      if (webvisor) viaBeacon("webvisor", { flush: 1 });
      live = false;
      for (const stop of stops) stop();
      onDestruct();
    },
  };

  device.writeIdentity(webvisor);
  device.store("localStorage", `_ym${id}_lsid`, String(Math.floor(Math.random() * 1e12)));
  // `defer` holds back the first page view and nothing else.
  if (!options.defer) methods.hit(options.url, { referer: options.referrer });
  if (options.params) methods.params(options.params);
  if (clickmap)
    onDocument("click", ({ pageX, pageY }) => viaImage("clmap", { x: pageX, y: pageY }));
  if (webvisor) startRecording();

  const counter = {};
  for (const [name, method] of Object.entries(methods)) {
    counter[name] = (...args) => {
      if (live) method(...args);
    };
  }
  return counter;
}
