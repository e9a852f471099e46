import type { BatchFeed, Finding } from '@fieldhouse/plugin-kit';
import { createTestContext, type TestContext } from '@fieldhouse/plugin-kit/testing';
import { nhlApiSettings, type NhlApiSettings } from './nhl-api.settings.js';

export type Body = Readonly<Record<string, unknown>>;
export type Answers = Readonly<Record<string, unknown>>;

export const hosts = ['api-web.nhle.com', 'api.nhle.com'];

/** As the NHL would answer. */
export const upstreamOf =
  (answers: Answers) =>
  ({ pathname }: URL): string | undefined => {
    const body = answers[pathname.slice(1)];
    return body === undefined ? undefined : JSON.stringify(body);
  };
/** As a folder would hold it. */
export const filesOf = (answers: Answers): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).map(([path, body]) => [`${path}.json`, JSON.stringify(body)]));

export const asked = (answers: Answers, settings: object = {}): TestContext<NhlApiSettings> =>
  createTestContext({
    settings: nhlApiSettings.parse(settings),
    hosts,
    upstream: upstreamOf(answers),
    now: new Date('2025-10-09T08:00:00Z'),
  });

// oxlint-disable-next-line typescript/no-explicit-any
export type AnyFeed = BatchFeed<NhlApiSettings, any, any, any>;

export interface ReadRows {
  rows(kind: string): readonly Body[];
  readonly findings: readonly Finding[];
  readonly claims: readonly Body[];
  /** Kind and where, of each kind that a raw record wholly tells. */
  readonly complete: readonly (readonly [string, Body])[];
  /** Why raw records did not fit, or were skipped. */
  readonly rejected: readonly string[];
}

/** All that a feed gives, as the engine takes it. */
export async function readAll(feed: AnyFeed, { ctx }: TestContext<NhlApiSettings>): Promise<ReadRows> {
  const rows = new Map<string, Body[]>();
  const findings: Finding[] = [];
  const claims: Body[] = [];
  const complete: (readonly [string, Body])[] = [];
  const rejected: string[] = [];
  const seen = new Set<string>();
  for (const slice of await feed.slices(ctx, null))
    for await (const raw of feed.read(slice, ctx)) {
      const parsed = feed.raw.safeParse(raw);
      if (!parsed.success) {
        rejected.push(parsed.error.message);
        continue;
      }
      if (seen.has(feed.key(parsed.data))) continue;
      seen.add(feed.key(parsed.data));
      try {
        for (const out of feed.translate(parsed.data)) {
          if ('of' in out) rows.set(out.of.kind, [...(rows.get(out.of.kind) ?? []), out.row as Body]);
          else if ('claim' in out) claims.push(out as unknown as Body);
          else if ('complete' in out) complete.push([out.complete.kind, out.where]);
          else findings.push(out);
        }
      } catch (error) {
        rejected.push(String(error));
      }
    }
  return { rows: (kind) => rows.get(kind) ?? [], findings, claims, complete, rejected };
}
