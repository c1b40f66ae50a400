// @vitest-environment happy-dom
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { Text } from "./Text.tsx";

const numbers = new Map([
  ["elbo", "−2313.07"],
  ["small", "3.1 × 10⁻⁷"],
]);

function drawn(text: string): HTMLElement {
  const host = document.body.appendChild(document.createElement("div"));
  const say = (name: string) => numbers.get(name) ?? "—";
  flushSync(() => createRoot(host).render(<Text text={text} say={say} />));
  return host;
}

/** Its elements but for what KaTeX makes of formulas. */
const markup = (host: HTMLElement) => {
  for (const formula of host.querySelectorAll('[translate="no"]:has(.katex)'))
    formula.replaceWith("∗");
  return (host.firstElementChild?.innerHTML ?? "").replaceAll(
    / class="[^"]*"| translate="no"|<\/?span[^>]*>/g,
    "",
  );
};

test.each([
  [
    "One.\n\nTwo, *soft* and **loud**.",
    "<p>One.</p><p>Two, <em>soft</em> and <strong>loud</strong>.</p>",
  ],
  ["# Large\n\n###### small", "<h4>Large</h4><h4>small</h4>"],
  ["- a\n- b\n  1. c", '<ul><li>a</li><li>b<ol start="1"><li>c</li></ol></li></ul>'],
  ["`a < b`", "<p><code>a &lt; b</code></p>"],
  ["```\nx {{elbo}}\n```", "<pre><code>x {{elbo}}</code></pre>"],
  ["The gap $\\ell - \\mathcal L$ is 0.", "<p>The gap ∗ is 0.</p>"],
  ["So\n\n$$a\n= b$$\n\nholds.", "<p>So</p>∗<p>holds.</p>"],
  ["So $$a$$ holds.", "<p>So ∗ holds.</p>"],
  ["It costs $5 and $6.", "<p>It costs $5 and $6.</p>"],
  ["`$x$` is typed.", "<p><code>$x$</code> is typed.</p>"],
  ["$a_1$, $a_2$ and *$a_3$*", "<p>∗, ∗ and <em>∗</em></p>"],
  ["$\\ell$, $\\L$ and $\\ell - \\L$.", "<p>∗, ∗ and ∗.</p>"],
  ["a < b & c", "<p>a &lt; b &amp; c</p>"],
])("%j", (text, html) => {
  expect(markup(drawn(text))).toBe(html);
});

test("what closes after a formula stays on its line", () => {
  const kept = drawn("If $a$, then ($b$), so $c$.").querySelectorAll("span:has(> [translate])");
  expect(Array.from(kept, ({ lastChild }) => lastChild?.textContent)).toEqual([",", "),", "."]);
});

test("numbers of the run stand in the text and in formulas", () => {
  expect(drawn("It is {{elbo}}, by {{ small }}.").innerHTML).toMatch(
    /−2313\.07.*, by .*3\.1 × 10<.*<sup.*>−7<\/sup>/,
  );
  const formula = drawn("$\\mathcal L = {{elbo}} + {{small}}$");
  expect(formula.querySelector("annotation")?.textContent).toBe(
    "\\mathcal L = {-2313.07} + {3.1 \\times 10^{-7}}",
  );
});

test("a link goes to the web alone, beside the page, telling it nothing", () => {
  const link = drawn("[here](https://example.org/a)").querySelector("a");
  expect(link?.href).toBe("https://example.org/a");
  expect([link?.target, link?.rel]).toEqual(["_blank", "noopener noreferrer nofollow"]);
});

const hostile = {
  script: "<script>alert(1)</script>",
  "a script in a line": "x <script>alert(1)</script> y",
  image: "<img src=x onerror=alert(1)>",
  "image from afar": "![a](https://example.org/track.png)",
  "image by reference": "![a][b]\n\n[b]: https://example.org/track.png",
  "javascript link": "[x](javascript:alert(1))",
  "javascript link, disguised":
    "[x](JaVaScRiPt&#58;alert(1)) [y](java\nscript:alert(1)) <javascript:alert(1)>",
  "data link": "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "link without a scheme": "[x](//example.org) [y](/admin) [z](#lesson=a)",
  style: "<style>*{display:none}</style>\n\n<p style='position:fixed'>x</p>",
  "html in a link": "[<img src=x onerror=alert(1)>](https://example.org)",
  iframe: "<iframe src=https://example.org></iframe>",
  "formula with html": "$\\htmlClass{a}{x} \\href{javascript:alert(1)}{y} <b>z</b>$",
  "formula in a formula": "$a $b$ $$ $c$$ $d",
  "number in a number": "{{elbo{{elbo}}}} {{<img src=x>}} {{constructor}} {{__proto__}}",
  "html in code": "`<img src=x>`\n\n    <img src=x>",
};

test.each(Object.entries(hostile))("%s makes nothing of its own", (_, text) => {
  const host = drawn(text);
  const ours = new Set(["DIV", "P", "A", "EM", "STRONG", "CODE", "PRE", "SPAN", "H4", "UL", "LI"]);
  for (const element of host.querySelectorAll("*")) {
    if (element.closest(".katex, .katex-error")) continue;
    expect(ours).toContain(element.tagName);
    expect(element.getAttributeNames().filter((name) => /^(on|style|src|id)/.test(name))).toEqual(
      [],
    );
  }
  expect(host.querySelectorAll("img, script, iframe, style, [onerror]").length).toBe(0);
  for (const link of host.querySelectorAll("a")) expect(link.href).toMatch(/^https?:/);
});

test.each(["*", "[", "$", "> ", "- ", "{{", "`", "![", "<a ", "_*", "$$x"])(
  "a text of %j alone is read to its end",
  (piece) => {
    const text = piece.repeat(6000 / piece.length);
    expect(drawn(text).childElementCount).toBe(1);
  },
);
