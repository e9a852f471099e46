import type { StoredRecord } from '@fieldhouse/event-log';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { PartitionStream, type PartitionState, type Settled } from './partition-stream.js';
import { beatsRecord, tinyBeats, type Beats } from './testing/tiny-beats.js';

type Beat = Beats['beats'][number];

const stored = (messages: readonly Beats[]): StoredRecord[] =>
  messages.map((told, offset) => ({ ...beatsRecord(told), partition: 0, offset: offset * 3 }));

/** What is kept under its key, and what completed it. */
const tableOf = (settled: readonly Settled[]) =>
  settled.map(({ record, order }) => ({ ...record.row, completedBy: order }));
const windowsOf = (settled: readonly Settled[]) =>
  settled.map(({ record }) => record.row).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

/** Beats of two people, half a second apart or nearer, in their order. */
const recording = fc
  .array(fc.record({ wait: fc.integer({ min: 0, max: 500_000 }), strength: fc.nat({ max: 9 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((steps) => {
    let at = 1_000_000;
    return steps.map(({ wait, strength }, sequence): Beat => ({ sequence, at: (at += wait), strength }));
  });

const over = (subject: string): Beats => ({ subject, beats: [], over: true });
const one =
  (subject: string) =>
  (beat: Beat): Beats => ({ subject, beats: [beat] });

describe('the stream of a partition', () => {
  it('[L05] settles the same, completed by the same record, however the records are handed over and wherever it is restarted', () => {
    fc.assert(
      fc.property(recording, recording, fc.array(fc.nat({ max: 20 })), (ann, bob, cuts) => {
        const messages = stored([...ann.map(one('ann')), over('ann'), ...bob.map(one('bob')), over('bob')]);
        const undisturbed = new PartitionStream(tinyBeats(), null).take(messages).settled;
        const disturbed: Settled[] = [];
        let stream = new PartitionStream(tinyBeats(), null);
        let from = 0;
        for (const cut of [...cuts, messages.length]) {
          disturbed.push(...stream.take(messages.slice(from, from + cut)).settled);
          from += cut;
          stream = new PartitionStream(tinyBeats(), JSON.parse(JSON.stringify(stream.state())) as PartitionState);
        }
        expect(tableOf(disturbed)).toEqual(tableOf(undisturbed));
      }),
    );
  });

  it('[D06] [L05] makes of what comes out of order within the lateness, and twice, what it makes of a recording in order', () => {
    fc.assert(
      fc.property(recording, fc.array(fc.nat({ max: 900_000 }), { minLength: 60, maxLength: 60 }), (beats, delays) => {
        const arrival = beats
          .map((beat, index) => ({ beat, at: beat.at + delays[index]! }))
          .toSorted((a, b) => a.at - b.at)
          .flatMap(({ beat }, index) => (index % 3 === 0 ? [beat, beat] : [beat]));
        const live = new PartitionStream(tinyBeats(), null);
        const { settled, late } = live.take(stored([...arrival.map(one('ann')), over('ann')]));
        const inOrder = new PartitionStream(tinyBeats(), null).take(stored([...beats.map(one('ann')), over('ann')]));
        expect(late).toEqual([]);
        expect(windowsOf(settled)).toEqual(windowsOf(inOrder.settled));
        expect(live.counts).toEqual({ taken: beats.length, repeated: Math.ceil(beats.length / 3), late: 0 });
      }),
    );
  });

  it('[D06] counts what is later than that, and leaves settled windows as they are', () => {
    const beatAt = (sequence: number, seconds: number): Beat => ({ sequence, at: seconds * 1e6, strength: 1 });
    const stream = new PartitionStream(tinyBeats(1), null);
    const { settled, late } = stream.take(
      stored([beatAt(0, 10.1), beatAt(2, 11.5), beatAt(1, 10.6), beatAt(4, 14), beatAt(3, 12.9)].map(one('ann'))),
    );
    expect(settled.map(({ record }) => record.row)).toMatchObject([{ at: 10e6, beats: 2 }]);
    expect(late.map(({ sequence }) => sequence)).toEqual([3]);
    expect(stream.counts).toEqual({ taken: 4, repeated: 0, late: 1 });
  });

  it('[D19] settles an end as it stands, whole again with what comes after it, and forgets it after a day', () => {
    const beats = (sequence: number, seconds: number) => one('ann')({ sequence, at: seconds * 1e6, strength: 1 });
    const [first, end, late, tomorrow] = stored([beats(0, 10.1), over('ann'), beats(1, 10.6), over('bob')]);
    const stream = new PartitionStream(tinyBeats(), null);
    const beatsIn = ({ settled }: { readonly settled: readonly Settled[] }) =>
      settled.map(({ record }) => (record.row as { readonly beats: number }).beats);
    expect(beatsIn(stream.take([first!, { ...end!, at: 20_000 }]))).toEqual([1]);
    expect(beatsIn(stream.take([{ ...late!, at: 21_000 }]))).toEqual([]);
    expect(beatsIn(stream.take([{ ...tomorrow!, at: 20_000 + 86_400_000 }]))).toEqual([2]);
    expect(Object.keys(stream.state().tracks)).toEqual(['bob']);
  });

  it('shows at once what will be settled later, and shows it right after a beat out of order', () => {
    const stream = new PartitionStream(tinyBeats(5), null);
    const beats = [0, 2, 1].map((sequence): Beat => ({ sequence, at: 10e6 + sequence * 400_000, strength: sequence }));
    const [first, second, third] = stored([...beats, { sequence: 3, at: 11.1e6, strength: 3 }].map(one('ann')))
      .map((record) => stream.take([record]))
      .slice(1);
    expect([first, second].map((step) => step?.provisional)).toEqual([[], []]);
    expect(third).toMatchObject({ settled: [], provisional: [{ row: { at: 10e6, beats: 3, order: '0 1 2 ' } }] });
  });
});
