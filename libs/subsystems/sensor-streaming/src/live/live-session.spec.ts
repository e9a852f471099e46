import { liveMessage, liveViewAfter, type LiveMessage, type LiveView } from '@fieldhouse/contracts/sensors';
import { fact, type DomainRecord } from '@fieldhouse/domain';
import { cleanReading, liveValue } from '@fieldhouse/domain/tracking';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { RosterEntry } from './live-player.js';
import { LiveSession } from './live-session.js';

const person = (n: number) => `00000000-0000-8000-8000-00000000000${n}`;
const roster = (n: number): RosterEntry => ({
  person: person(n),
  name: `Player ${n}`,
  number: String(n),
  position: null,
  club: null,
});

const placed = (n: number, at: number, x: number): DomainRecord =>
  fact(cleanReading, {
    session: 's',
    localDate: '2026-05-01',
    person: person(n),
    club: null,
    position: null,
    atMicroseconds: at * 1_000,
    x,
    y: 1,
    speed: 2.5,
    acceleration: null,
    heartRate: 150,
    seconds: null,
    metres: null,
    playerLoad: null,
    bodyAcceleration: null,
  });
const valued = (n: number, metric: string, value: number): DomainRecord =>
  fact(liveValue, { session: 's', person: person(n), atMicroseconds: 0, metric, value });

/** A viewer behind a bad line: what it gets while it is away is gone. */
class Viewer {
  view: LiveView | null = null;
  away = false;
  readonly #medical: boolean;
  readonly seen: string[] = [];

  constructor(medical: boolean) {
    this.#medical = medical;
  }

  hear(texts: readonly { readonly medical: string; readonly plain: string }[]): void {
    if (!this.away) this.#take(texts.map((told) => (this.#medical ? told.medical : told.plain)));
  }

  comeBack(session: LiveSession, now: number): void {
    this.away = false;
    this.#take(session.since(this.view?.sequence ?? null, this.#medical, now));
  }

  #take(texts: readonly string[]): void {
    for (const text of texts) {
      this.seen.push(text);
      const after = liveViewAfter(this.view, liveMessage.parse(JSON.parse(text)));
      if (after === null) throw new Error(`a message is missing before ${text}`);
      this.view = after;
    }
  }
}

type Act =
  | { readonly do: 'place' | 'value'; readonly who: number; readonly number: number }
  | { readonly do: 'positions' | 'values' | 'age' | 'enter' }
  | { readonly do: 'leave' | 'return'; readonly viewer: number };

const act = fc.oneof<fc.Arbitrary<Act>[]>(
  fc.record({ do: fc.constantFrom('place', 'value'), who: fc.nat({ max: 3 }), number: fc.nat({ max: 50 }) }),
  fc.record({ do: fc.constantFrom('positions', 'values', 'age', 'enter') }),
  fc.record({ do: fc.constantFrom('leave', 'return'), viewer: fc.nat({ max: 3 }) }),
);

describe('a session looked on', () => {
  it('[L06] is the same to whoever lost the connection, came late or was there all the time; nothing is shown twice', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 120 }), (acts) => {
        const session = new LiveSession('s', [roster(0), roster(1)], 1_000, 0);
        const viewers = [true, true, false, false].map((medical) => new Viewer(medical));
        let now = 0;
        const broadcast = (told: readonly ({ medical: string; plain: string } | null)[]) => {
          for (const viewer of viewers) viewer.hear(told.filter((one) => one !== null));
        };
        const back = (viewer: Viewer) => {
          broadcast(session.tellChanges(now));
          viewer.comeBack(session, now);
        };
        for (const viewer of viewers) viewer.away = true;
        back(viewers[0]!);
        back(viewers[2]!);
        for (const each of acts) {
          now += 37;
          if (each.do === 'place') session.take([placed(each.who, now, each.number)], now);
          else if (each.do === 'value') session.take([valued(each.who, 'heart-rate', each.number)], now);
          else if (each.do === 'positions') broadcast([session.tellPositions(now)]);
          else if (each.do === 'values') broadcast([session.tellValues(now)]);
          else if (each.do === 'age') broadcast([session.tellAge(now)]);
          else if (each.do === 'enter') broadcast(session.enter([roster(2), roster(3)], now));
          else if (each.do === 'leave') viewers[each.viewer]!.away = true;
          else if (each.do === 'return' && viewers[each.viewer]!.away) back(viewers[each.viewer]!);
        }
        for (const viewer of viewers) if (viewer.away) back(viewer);
        broadcast([...session.tellChanges(now), session.tellAge(now)]);
        const [doctor, otherDoctor, coach, otherCoach] = viewers.map(({ view }) => view);
        expect(otherDoctor).toEqual(doctor);
        expect(otherCoach).toEqual(coach);
        expect(coach?.players.map(({ trail }) => trail)).toEqual(doctor?.players.map(({ trail }) => trail));
      }),
    );
  });

  it('[L10] tells heart rates to the medical role alone, in snapshots and in what follows', () => {
    const session = new LiveSession('s', [roster(0)], 0, 0);
    session.take([valued(0, 'heart-rate', 187.25), valued(0, 'speed', 6.5)], 0);
    const told = session.tellValues(1);
    const texts = (medical: boolean) => [
      (medical ? told?.medical : told?.plain) ?? '',
      ...session.since(null, medical, 2),
    ];
    expect(texts(true).filter((text) => text.includes('187.25'))).toHaveLength(2);
    expect(texts(false).filter((text) => text.includes('187.25') || text.includes('heart'))).toEqual([]);
    expect(texts(false).filter((text) => text.includes('6.5'))).toHaveLength(2);
  });

  it('[L03] says how old the data are, and how many come', () => {
    const session = new LiveSession('s', [roster(0)], 0, 0);
    session.take(
      [10, 20, 30].map((at) => placed(0, at, 1)),
      130,
    );
    const message = JSON.parse(session.tellAge(1_000).plain) as LiveMessage;
    expect(message).toMatchObject({ type: 'age', median: 110, p95: 120, rate: 3 });
  });

  it('does not go back to a place that comes late', () => {
    const session = new LiveSession('s', [roster(0)], 0, 0);
    session.take([placed(0, 100, 1), placed(0, 90, 2)], 200);
    expect(JSON.parse(session.tellPositions(200)!.plain)).toMatchObject({ positions: [[0, 1, 1, 2.5]] });
  });
});
