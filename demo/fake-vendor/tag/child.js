// The script that the tag brings along, as the real one brings its helpers: one more file, and one more
// pixel, that the page's owner never wrote down.
const origin = "%VENDOR_ORIGIN%";
new Image().src = `${origin}/metrika/advert.gif?t=${Date.now()}`;
