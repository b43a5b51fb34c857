import type { Page } from "@playwright/test";

/** What `watch` keeps in the page, as `window.watched`; times as `performance.now()`. */
export interface Watched {
  /** The last key, or the call of `watch`. */
  pressed: number;

  last: number;
  readonly changes: Change[];
}

interface Change {
  readonly kind: "elements" | "pictures";
  readonly at: number;
}

const quietMs = 1000;

/** Until nothing on the page has changed for a second; after `watch`. */
export async function untilQuiet(tab: Page): Promise<void> {
  await tab.waitForFunction((quiet) => {
    const { watched } = window as unknown as { watched: Watched };
    return performance.now() - Math.max(watched.last, watched.pressed) > quiet;
  }, quietMs);
}

/** Runs in the page: notes every change of elements and of pictures; reading the pictures keeps the page busy. A second call begins anew. */
export function watch(isWatchingPictures = true): void {
  const place = window as unknown as { watched?: Watched };
  const now = performance.now();
  if (place.watched) {
    Object.assign(place.watched, { pressed: now, last: now, changes: [] });
    return;
  }
  const watched: Watched = { pressed: now, last: now, changes: [] };
  place.watched = watched;
  const note = (kind: Change["kind"]) => {
    watched.last = performance.now();
    watched.changes.push({ kind, at: watched.last });
  };
  addEventListener(
    "keydown",
    () => {
      watched.pressed = performance.now();
    },
    true,
  );
  const isSaving = ({ target }: MutationRecord) => {
    const element = target instanceof Element ? target : target.parentElement;
    return element?.closest("[data-save-note]") != null;
  };
  /** An attribute that was taken away and put back, as frameworks do, has not changed. */
  const isBack = ({ attributeName, target }: MutationRecord, records: MutationRecord[]) => {
    if (attributeName === null) return false;
    const first = records.find(
      (other) => other.target === target && other.attributeName === attributeName,
    );
    return (target as Element).getAttribute(attributeName) === first?.oldValue;
  };
  new MutationObserver((records) => {
    if (records.some((record) => !isSaving(record) && !isBack(record, records))) note("elements");
  }).observe(document.body, {
    attributes: true,
    attributeOldValue: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  const pictures = () =>
    [...document.querySelectorAll("canvas")]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((canvas) => {
        const context = canvas.getContext("2d");
        if (!context) return 0;
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        const pixels = new Int32Array(data.buffer);
        let sum = 0;
        for (let i = 0; i < pixels.length; i += 5) sum = (Math.imul(sum, 31) + pixels[i]!) | 0;
        return sum;
      })
      .join();
  if (!isWatchingPictures) return;
  let seen = pictures();
  const look = () => {
    const found = pictures();
    if (found !== seen) note("pictures");
    seen = found;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
