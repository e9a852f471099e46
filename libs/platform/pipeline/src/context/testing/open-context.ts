import type { Feed, Source } from '@fieldhouse/plugin-kit';
import type { ZodObject, infer as Infer } from 'zod';
import { HostPace } from '../http/host-pace.js';
import type { KnownRawObject } from '../raw-store.js';
import { createSourceContext, type LiveWorld } from '../source-context.js';
import { InstantClock } from './instant-clock.js';
import { MemoryLake } from './memory-lake.js';

/** Everything that came out of a context, as text: no secret may be in it. */
export interface Observed {
  readonly lines: string[];
  readonly counters: Record<string, number>;
  readonly raw: KnownRawObject[];
}

/** A live context on a lake in memory and a clock that does not wait. */
export function openContext<Settings extends ZodObject>(
  source: Source<Settings>,
  settings: Infer<Settings>,
  world: Partial<LiveWorld> & {
    readonly signal?: AbortSignal;
    readonly clock?: InstantClock;
    readonly feed?: Pick<Feed, 'name' | 'rate'>;
  } = {},
) {
  const clock = world.clock ?? new InstantClock();
  const lake = new MemoryLake();
  const observed: Observed = { lines: [], counters: {}, raw: [] };
  const write = (message: string, fields?: unknown) => void observed.lines.push(JSON.stringify([message, fields]));
  const options = {
    source,
    ...(world.feed && { feed: world.feed }),
    settings,
    installation: source.manifest.id,
    lake,
    signal: world.signal ?? new AbortController().signal,
    log: { info: write, warn: write },
    metrics: {
      count: (name: string, by = 1) => void (observed.counters[name] = (observed.counters[name] ?? 0) + by),
    },
    clock,
  };
  const live = createSourceContext({
    ...options,
    world: {
      pace: new HostPace(clock),
      record: (object) => void observed.raw.push(object),
      random: () => 0,
      ...world,
      mode: 'live',
    },
  });
  const replay = () => createSourceContext({ ...options, world: { mode: 'replay', known: observed.raw } });
  return { ...live, clock, lake, observed, replay };
}
