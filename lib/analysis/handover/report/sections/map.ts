import { mapPicture } from "../charts/map-picture";
import { scoreCurve } from "../charts/score-curve";
import { thinMarks } from "../charts/thin-marks";
import { html, type Markup } from "../html";
import type { ReportInput } from "../report-input";
import { reportWords } from "../words";

const words = reportWords.map;
const ground = { width: 680, height: 430, margin: 22 };
const mostMarks = 4000;

/** Where the customers stand, and how the number of segments was found. */
export function mapSection({ projection, scored, segments, sweep, k }: ReportInput): Markup {
  const { labels } = scored.clustering;
  const marks = thinMarks(projection.coordinates, labels, ground, mostMarks);
  const byCluster = [...segments].sort((a, b) => a.cluster - b.cluster);
  const [first = Number.NaN, second = Number.NaN] = projection.explainedVariance ?? [];
  const names = byCluster.map(({ name }) => name);
  const caption =
    marks.length < labels.length
      ? words.thinned(marks.length, labels.length)
      : words.all(labels.length);
  const points = sweep.entries.map((entry, i) => ({
    k: entry.clustering.k,
    silhouette: entry.score.silhouette,
    chance: sweep.chance.silhouettes[i] ?? Number.NaN,
  }));
  return html`<section id="map" class="page"><h2>${words.heading}</h2><p class="intro">${words.intro}</p><figure>${mapPicture(
    {
      ...ground,
      marks,
      names,
      looks: byCluster.map(({ look }) => look),
      alt: words.alt(labels.length, names.join(", ")),
      axes: Number.isFinite(first) ? [words.axis(1, first), words.axis(2, second)] : null,
    },
  )}<figcaption>${caption}</figcaption></figure>${
    points.length > 1
      ? html`<h3>${words.howMany}</h3><figure>${scoreCurve(points, k)}<figcaption>${words.howManyIntro}</figcaption></figure>`
      : null
  }</section>`;
}
