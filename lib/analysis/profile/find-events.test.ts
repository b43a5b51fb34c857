import { describe, expect, it } from "vitest";
import { readAll } from "@/lib/analysis/ingest/testing/read-all";
import { typeTable } from "@/lib/analysis/ingest/types/type-table";
import type { Profile } from "@/lib/schema/profile";
import { profileTable } from "./profile-table";

async function profileOf(header: string, row: (i: number) => string): Promise<Profile> {
  const rows = Array.from({ length: 60 }, (_, i) => row(i));
  const raw = await readAll(`${[header, ...rows].join("\n")}\n`, { headerRows: 1, delimiter: "," });
  return profileTable(typeTable(raw, []), raw);
}

const actions = ["view", "add to cart", "purchase"];
const action = (i: number) => actions[i % 3]!;
const second = (i: number) => 1_704_067_200 + i * 3600;
const moment = (i: number) => new Date(second(i) * 1000).toISOString().slice(0, 19);

describe("an export of events", () => {
  it("from a Mixpanel-like tool is found with its nested properties and its time", async () => {
    const { events } = await profileOf(
      "event,properties.time,properties.distinct_id,properties.$browser,properties.$insert_id",
      (i) => `${action(i)},${second(i)},u${i % 7},Firefox,x${i}`,
    );
    expect(events).toEqual({
      event: "event",
      user: "properties.distinct_id",
      time: "properties.time",
    });
  });

  it("from an Amplitude-like tool is found with session and revenue", async () => {
    const { events } = await profileOf(
      "event_type,user_id,device_id,event_time,session_id,server_upload_time,revenue",
      (i) =>
        `${action(i)},u${i % 7},d${i % 9},${moment(i)},${second(i - (i % 5)) * 1000},${moment(i + 1)},${i % 3 === 2 ? i + 0.5 : ""}`,
    );
    expect(events).toEqual({
      event: "event_type",
      user: "user_id",
      time: "event_time",
      session: "session_id",
      amount: "revenue",
    });
  });

  it("from a PostHog-like tool is found", async () => {
    const { events } = await profileOf(
      "uuid,event,distinct_id,timestamp,properties.$session_id",
      (i) => `id-${i},${action(i)},u${i % 7},${moment(i)},s${i >> 2}`,
    );
    expect(events).toMatchObject({
      event: "event",
      user: "distinct_id",
      time: "timestamp",
      session: "properties.$session_id",
    });
  });

  it("from a Segment-like tool names the anonymous user where most rows have no other", async () => {
    const { events } = await profileOf(
      "messageId,type,event,userId,anonymousId,timestamp,properties.revenue",
      (i) =>
        `m${i},track,${action(i)},${i % 4 === 0 ? `u${i % 3}` : ""},a${i % 7},${moment(i)},${i}`,
    );
    expect(events).toMatchObject({ event: "event", user: "anonymousId", time: "timestamp" });
    expect(events).toMatchObject({ amount: "properties.revenue" });
  });

  it("from a GA4-like tool is found with its time", async () => {
    const { events } = await profileOf(
      "event_date,event_timestamp,event_name,user_id,user_pseudo_id,event_params.ga_session_id",
      (i) => `20240101,${second(i)}000000,${action(i)},,${i % 7}.17,${1_704_000_000 + (i >> 2)}`,
    );
    expect(events).toEqual({
      event: "event_name",
      user: "user_pseudo_id",
      time: "event_timestamp",
      session: "event_params.ga_session_id",
    });
  });

  it("is said in a sentence, in place of the one about purchases", async () => {
    const { findings } = await profileOf(
      "event_time,event_type,product_id,price,user_id,user_session",
      (i) => `${moment(i)},${action(i)},p${i % 11},${i}.5,u${i % 7},s${i >> 2}`,
    );
    const sentences = findings.filter(({ kind }) => kind === "events" || kind === "purchases");
    expect(sentences).toHaveLength(1);
    expect(sentences[0]!.sentence).toContain('7 users ("user_id") in 60 rows');
  });
});

describe("rows that are no events", () => {
  it("are purchases without a column that says what was done", async () => {
    const { events, purchases } = await profileOf(
      "customer_id,date,amount",
      (i) => `c${i % 7},${moment(i)},${i}.5`,
    );
    expect(purchases).toBeDefined();
    expect(events).toBeUndefined();
  });

  it("are customers who attended one event each", async () => {
    const { events } = await profileOf(
      "user_id,event,date",
      (i) => `u${i},${action(i)},${moment(i)}`,
    );
    expect(events).toBeUndefined();
  });

  it("have numbers that are no moments", async () => {
    const { events } = await profileOf(
      "user_id,event,time",
      (i) => `u${i % 7},${action(i)},${i * 10}`,
    );
    expect(events).toBeUndefined();
  });
});
