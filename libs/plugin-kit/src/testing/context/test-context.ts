import type { SourceContext } from '../../context.js';
import { FakeHttp, type FakeHttpOptions } from './fake-http.js';
import { memoryFiles } from './memory-files.js';
import type { Content } from './memory-raw-object.js';
import type { RecordedUpstream } from './recorded-upstream.js';

export interface TestContextOptions<Settings> {
  readonly settings: Settings;
  /** As in the manifest. */
  readonly hosts?: readonly string[];
  readonly upstream?: RecordedUpstream;
  /** What lies in the folder that the settings name, by path. */
  readonly files?: Readonly<Record<string, Content>>;
  readonly signal?: AbortSignal;
  readonly trouble?: FakeHttpOptions['trouble'];
  readonly now?: Date;
}

export interface TestContext<Settings> {
  readonly ctx: SourceContext<Settings>;
  readonly http: FakeHttp;
  /** Log lines as JSON, as they came. */
  readonly lines: readonly string[];
  readonly counters: Readonly<Record<string, number>>;
}

/** A context in memory for a plugin's own tests: recorded answers, files, a fixed clock; nothing of the platform. */
export function createTestContext<Settings>(options: TestContextOptions<Settings>): TestContext<Settings> {
  const signal = options.signal ?? new AbortController().signal;
  const now = options.now ?? new Date('2026-04-01T12:00:00Z');
  const lines: string[] = [];
  const counters: Record<string, number> = {};
  const http = new FakeHttp({
    hosts: options.hosts ?? [],
    upstream: options.upstream ?? {},
    signal,
    ...(options.trouble && { trouble: options.trouble }),
  });
  const write = (message: string, fields?: unknown) => void lines.push(JSON.stringify([message, fields]));
  const ctx: SourceContext<Settings> = {
    settings: options.settings,
    signal,
    clock: { now: () => new Date(now) },
    log: { info: write, warn: write },
    metrics: { count: (name, by = 1) => void (counters[name] = (counters[name] ?? 0) + by) },
    http,
    files: memoryFiles(options.files ?? {}, signal),
  };
  return { ctx, http, lines, counters };
}
