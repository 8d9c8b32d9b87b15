// Before the widget: a frame is in an origin of its own, where the browser throws at whoever asks for cookies. Here
// there are none, as in a browser that lets no site store anything.
Object.defineProperty(Document.prototype, "cookie", {
  get: () => "",
  set() {},
  configurable: true,
});
