import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256, sha256Of } from "./sha-256";

it.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
])("%j has the hash that FIPS 180-4 gives for it", (text, hash) => {
  expect(sha256Of(text)).toBe(hash);
});

it("a million a's have the hash that FIPS 180-4 gives for them", () => {
  const hash = sha256();
  for (let i = 0; i < 1000; i++) hash.update(new TextEncoder().encode("a".repeat(1000)));
  expect(hash.digest()).toBe("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
});

it("bytes in any pieces have the hash that OpenSSL gives them", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (pieces) => {
      const ours = sha256();
      const theirs = createHash("sha256");
      for (const piece of pieces) {
        ours.update(piece);
        theirs.update(piece);
      }
      expect(ours.digest()).toBe(theirs.digest("hex"));
    }),
  );
});

it("texts of any length and script have the hash that OpenSSL gives them", () => {
  const of = (text: string) => createHash("sha256").update(text).digest("hex");
  for (let length = 0; length < 140; length++) {
    for (const sign of ["a", "é", "€", "😀"]) {
      const text = sign.repeat(length);
      expect(sha256Of(text)).toBe(of(text));
    }
  }
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 70 }), (text) => {
      expect(sha256Of(text)).toBe(of(text));
    }),
  );
});
