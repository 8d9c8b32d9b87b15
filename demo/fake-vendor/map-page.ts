/** What the vendor shows in a frame: an invented town plan, drawn here, with a pin in the middle. */
export function mapPage(language: "ru" | "kk"): string {
  const label = { ru: "Карта для примера", kk: "Үлгі карта" }[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${label}</title>
<style>
html, body, svg { display: block; width: 100%; height: 100%; margin: 0; background: #eef0e6; }
p { position: fixed; right: 0; bottom: 0; margin: 0; padding: 2px 8px; background: #fffc; color: #333; font: 12px sans-serif; }
</style>
</head>
<body>
<svg viewBox="0 0 800 320" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
<path fill="#cfe3c0" d="M0 0h210v120H0zM560 210h240v110H560z"/>
<path fill="none" stroke="#a9cfe4" stroke-width="16" d="M-10 290C140 210 210 300 330 250S560 120 810 150"/>
<g fill="none" stroke="#fff" stroke-width="12">
<path d="M-10 60h820M-10 140h820M-10 220h820M100-10v340M240-10v340M380-10v340M520-10v340M660-10v340"/>
<path stroke="#f6d98b" stroke-width="16" d="M-10 300L810 20"/>
</g>
<path fill="#9c3425" d="M400 168c-22-30-32-44-32-60a32 32 0 1 1 64 0c0 16-10 30-32 60z"/>
<circle cx="400" cy="107" r="12" fill="#fff"/>
</svg>
<p>${label}</p>
</body>
</html>
`;
}
