import { liveMessage, liveViewAfter, type LiveMessage, type LiveView } from '@fieldhouse/contracts/sensors';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { backOff } from './back-off.js';
import { LiveConnection, type LiveSocket } from './live-connection.js';
import { readLiveMessage } from './live-message.js';
import { LiveStore } from './live-store.js';

const person = '00000000-0000-8000-8000-000000000001';
const snapshot = (sequence: number): LiveMessage => ({
  type: 'snapshot',
  version: 1,
  sequence,
  at: 1_000 * sequence,
  session: 's',
  metrics: ['speed'],
  players: [
    {
      person,
      name: 'A',
      number: '1',
      position: null,
      club: null,
      trail: [],
      speed: null,
      heardAt: null,
      values: [null],
    },
  ],
});
const positions = (sequence: number): LiveMessage => ({
  type: 'positions',
  version: 1,
  sequence,
  at: 1_000 * sequence,
  positions: [[0, sequence, 0, 1]],
});

/** A node, a line that can break, and a clock that stands until it is moved. */
class World {
  now = 0;
  readonly said: string[] = [];
  readonly sockets: LiveSocket[] = [];
  readonly timers: { at: number; call: () => void }[] = [];
  readonly store = new LiveStore(() => this.now);
  readonly connection = new LiveConnection(this.store, {
    open: () => this.#open(),
    later: (call, milliseconds) => {
      const timer = { at: this.now + milliseconds, call };
      this.timers.push(timer);
      return () => void this.timers.splice(this.timers.indexOf(timer) >>> 0, 1);
    },
    chance: () => 1,
  });

  get socket(): LiveSocket {
    return this.sockets.at(-1)!;
  }

  hear(message: LiveMessage): void {
    this.socket.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }

  opened(): void {
    this.socket.dispatchEvent(new Event('open'));
  }

  closed(): void {
    this.socket.dispatchEvent(new Event('close'));
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
    for (const timer of this.timers.filter(({ at }) => at <= this.now)) {
      this.timers.splice(this.timers.indexOf(timer), 1);
      timer.call();
    }
  }

  #open(): LiveSocket {
    const socket: LiveSocket = Object.assign(new EventTarget(), {
      send: (text: unknown) => void this.said.push(String(text)),
      close: () => undefined,
    });
    this.sockets.push(socket);
    return socket;
  }
}

const afterSaid = (text: string | undefined): unknown => (JSON.parse(text ?? '{}') as { after: unknown }).after;

describe('the way to a stadium', () => {
  it('[L06] says hello with the last sequence after a lost connection, and not twice while it waits for what is missing', () => {
    const world = new World();
    world.connection.connect();
    world.opened();
    expect(afterSaid(world.said[0])).toBeNull();
    world.hear(snapshot(5));
    world.hear(positions(6));
    world.closed();
    world.pass(backOff(0, 1));
    world.opened();
    expect(afterSaid(world.said.at(-1))).toBe(6);
    for (const sequence of [7, 9, 10]) world.hear(positions(sequence));
    expect(world.said.map(afterSaid)).toEqual([null, 6, 7]);
    for (const sequence of [8, 9, 10]) world.hear(positions(sequence));
    expect(world.store.sequence).toBe(10);
    expect(world.store.view?.players[0]?.trail.map(([x]) => x)).toEqual([6, 7, 8, 9, 10]);
  });

  it('[L03] gives up a line that says nothing for five seconds, and comes back', () => {
    const world = new World();
    world.connection.connect();
    world.opened();
    world.hear(snapshot(1));
    world.pass(4_000);
    world.hear(positions(2));
    world.pass(4_000);
    expect(world.sockets).toHaveLength(1);
    world.pass(1_001);
    expect(world.store.moment().connection).toBe('closed');
    world.pass(250);
    expect(world.sockets).toHaveLength(2);
  });

  it('waits longer each time, never longer than eight seconds, never less than half of it', () => {
    expect([0, 1, 2, 3].map((failed) => backOff(failed, 1))).toEqual([250, 500, 1_000, 2_000]);
    fc.assert(
      fc.property(fc.nat(), fc.float({ min: 0, max: 1, noNaN: true }), (failed, chance) => {
        expect(backOff(failed, chance)).toBeLessThanOrEqual(8_000);
        expect(backOff(failed, chance)).toBeGreaterThanOrEqual(125);
      }),
    );
  });

  it('does not come back to a session that is over', () => {
    const world = new World();
    world.connection.connect();
    world.opened();
    world.hear(snapshot(1));
    world.hear({ type: 'over', version: 1, sequence: 2, at: 2_000 });
    world.closed();
    world.pass(60_000);
    expect(world.sockets).toHaveLength(1);
    expect(world.store.view?.over).toBe(true);
  });

  it('[L06] knows what a viewer knows who missed nothing, whatever is lost and told again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { maxLength: 60 }), (fates) => {
        const store = new LiveStore(() => 0);
        const all: LiveMessage[] = [snapshot(1), ...fates.map((_, index) => positions(index + 2))];
        for (const [index, message] of all.entries()) {
          if (fates[index] === 1) continue;
          const times = fates[index] === 2 ? 2 : 1;
          for (let i = 0; i < times; i++) {
            if (store.take(message)) continue;
            for (const missed of all.slice(store.sequence ?? 0, message.sequence)) store.take(missed);
          }
        }
        for (const missed of all.slice(store.sequence ?? 0)) store.take(missed);
        const whole = all.reduce<LiveView | null>((view, message) => liveViewAfter(view, message), null);
        expect(store.view).toEqual(whole);
      }),
    );
  });
});

describe('what is heard', () => {
  it('takes what the contract takes, and nothing that is no message', () => {
    for (const message of [snapshot(1), positions(2)]) {
      expect(liveMessage.safeParse(message).success).toBe(true);
      expect(readLiveMessage(JSON.stringify(message))).toEqual(message);
    }
    for (const text of ['', '{', 'null', '7', '[]', '{"version":2}', 7, undefined])
      expect(readLiveMessage(text)).toBeNull();
    expect(readLiveMessage(JSON.stringify({ ...positions(2), positions: undefined }))).toBeNull();
    expect(readLiveMessage(JSON.stringify({ ...positions(2), type: 'toString' }))).toBeNull();
    expect(readLiveMessage(JSON.stringify({ ...positions(2), version: 2 }))).toBeNull();
  });

  it('[L03] counts a value as heard where no place is known', () => {
    const store = new LiveStore(() => 0);
    store.take(snapshot(1));
    expect(store.heardAt()).toEqual([null]);
    store.take({ type: 'values', version: 1, sequence: 2, at: 2_500, values: [[0, 0, 3]] });
    expect(store.heardAt()).toEqual([2_500]);
  });

  it('[D09] draws figures at ticks alone, and lets a canvas see each message', () => {
    const store = new LiveStore(() => 0);
    let [figures, frames] = [0, 0];
    store.subscribe(() => figures++);
    store.watch(() => frames++);
    store.take(snapshot(1));
    for (let sequence = 2; sequence <= 11; sequence++) store.take(positions(sequence));
    expect([figures, frames]).toEqual([0, 11]);
    store.tick();
    expect([figures, store.moment().view?.sequence]).toEqual([1, 11]);
  });
});
