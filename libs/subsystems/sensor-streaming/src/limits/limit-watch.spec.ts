import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { unwatched, watchAfter, type Watch, type WatchedLimit, type WatchEvent } from './limit-watch.js';

const limit: WatchedLimit = {
  id: 'l',
  metric: 'heart-rate',
  person: null,
  direction: 'above',
  enter: 190,
  exit: 180,
  holdSeconds: 3,
};

/** One value a second. */
function watched(of: WatchedLimit, values: readonly number[]) {
  const states: Watch['state'][] = [];
  const events: WatchEvent[] = [];
  let watch = unwatched;
  for (const [second, value] of values.entries()) {
    const [next, event] = watchAfter(of, watch, second * 1e6, value);
    watch = next;
    states.push(watch.state);
    if (event !== undefined && event.event !== 'worse') events.push(event);
  }
  return { states: states.map((state) => state[0]).join(''), events };
}

describe('a limit', () => {
  it('[L02] [D10] is passed after the hold time, and left after it, each dated at its first value', () => {
    const { states, events } = watched(limit, [180, 191, 195, 192, 191, 185, 179, 181, 178, 170, 171, 160, 150]);
    expect(states).toBe('npppaararrrnn');
    expect(events).toEqual([
      { event: 'entered', at: 1e6, worst: 195 },
      { event: 'left', at: 8e6, worst: 195 },
    ]);
  });

  it('[L02] is not passed by a peak that does not last, and at once without a hold time', () => {
    expect(watched(limit, [191, 192, 189, 195, 196, 188])).toMatchObject({ states: 'ppnppn', events: [] });
    const { states } = watched({ ...limit, holdSeconds: 0 }, [189, 190, 180, 179]);
    expect(states).toBe('naan');
  });

  it('[L02] below is the mirror of above', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 170, max: 200 })), (values) => {
        const mirror = { ...limit, direction: 'below' as const, enter: -190, exit: -180 };
        const below = watched(
          mirror,
          values.map((value) => -value),
        );
        const above = watched(limit, values);
        expect(below.states).toBe(above.states);
        expect(below.events.map(({ worst, ...event }) => ({ ...event, worst: -worst }))).toEqual(above.events);
      }),
    );
  });

  it('[L02] begins and ends alerts in turn', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 170, max: 200 })), (values) => {
        const { events } = watched(limit, values);
        events.forEach(({ event }, index) => expect(event).toBe(index % 2 === 0 ? 'entered' : 'left'));
        const instants = events.map(({ at }) => at);
        expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      }),
    );
  });

  it('is not moved by a value that comes late', () => {
    const [watch] = watchAfter(limit, unwatched, 5e6, 191);
    expect(watchAfter(limit, watch, 4e6, 100)).toEqual([watch]);
  });
});
