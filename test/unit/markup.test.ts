import { expect, it } from "vitest";
import { markup, toHtml } from "../../src/contract/markup.ts";

it("markup is written with every text and attribute escaped, and nothing after a line break's tag", () => {
  const part = markup("p", { title: `"<&'>` }, "a < b & c", markup("br", {}), markup("b", {}, "d"));
  expect(toHtml(part)).toBe('<p title="&quot;&lt;&amp;&#39;&gt;">a &lt; b &amp; c<br><b>d</b></p>');
});
