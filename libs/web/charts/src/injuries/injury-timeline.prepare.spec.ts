import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { prepareInjuryTimeline, type InjuryTimelineInput, type TimelineStint } from './injury-timeline.prepare.js';

const club = { id: null, name: 'Graywater Pilots', abbreviation: 'GRA', colour: null };

function stint(change: Partial<TimelineStint>): TimelineStint {
  return {
    id: '00000000-0000-8000-8000-000000000001',
    person: null,
    playerName: 'Dario Vennemark',
    position: 'RHP',
    role: 'pitcher',
    club,
    season: '2027',
    listDays: 15,
    noticeDate: '2027-05-08',
    startDate: '2027-05-08',
    impossibleRetroactiveDate: null,
    endDate: '2027-06-03',
    endReason: 'activated',
    days: 26,
    text: 'Right forearm tightness',
    side: 'right',
    part: 'forearm',
    kind: 'tightness',
    areas: ['forearm'],
    ...change,
  };
}

function input(stints: readonly TimelineStint[], change: Partial<InjuryTimelineInput> = {}): InjuryTimelineInput {
  const timeline = {
    firstDay: '2027-04-01',
    lastDay: '2027-09-30',
    clubs: [{ club, stints: [...stints], days: 40 }],
  };
  return { timeline, rows: 'clubs', colourBy: 'area', ...change };
}

describe('the timeline of injuries', () => {
  it('puts stints that overlap below each other, and reuses a lane that is free', () => {
    const row = prepareInjuryTimeline(
      input([
        stint({ id: 'a', startDate: '2027-05-01', endDate: '2027-05-20' }),
        stint({ id: 'b', startDate: '2027-05-10', endDate: '2027-05-30' }),
        stint({ id: 'c', startDate: '2027-05-21', endDate: '2027-06-20' }),
      ]),
    )?.rows[0];
    expect(row?.lanes).toBe(2);
    expect(row?.bars.map((bar) => [bar.key, bar.lane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });

  it('lets an open stint run to the last day, and says what each bar is', () => {
    const [bar] = prepareInjuryTimeline(input([stint({ endDate: null, days: null, text: '' })]))?.rows[0]?.bars ?? [];
    expect(bar?.open).toBe(true);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(1);
    expect(bar?.text).toBe('Dario Vennemark, no injury details, 15-day list, since 8 May');
  });

  it('colours by the part of the body or by the list, and counts what occurs', () => {
    const stints = [
      stint({ id: 'a' }),
      stint({ id: 'b', areas: ['knee'], listDays: 60 }),
      stint({ id: 'c', areas: [] }),
    ];
    expect(prepareInjuryTimeline(input(stints))?.groups.map((group) => [group.label, group.stints])).toEqual([
      ['Shoulder to hand', 1],
      ['Hip to foot', 1],
      ['Not told', 1],
    ]);
    const byList = prepareInjuryTimeline(input(stints, { colourBy: 'list' }));
    expect(byList?.groups.map((group) => [group.label, group.stints])).toEqual([
      ['60-day list', 1],
      ['15-day list', 2],
    ]);
  });

  it('has a row a club or a row a player, and says in one line what it shows', () => {
    const stints = [stint({ id: 'a' }), stint({ id: 'b', playerName: 'Bo Lund' }), stint({ id: 'c' })];
    expect(prepareInjuryTimeline(input(stints))?.summary).toBe(
      '3 stints of 1 club; most of Graywater Pilots, 3 stints, 40 days.',
    );
    const players = prepareInjuryTimeline(input(stints, { rows: 'players' }));
    expect(players?.rows.map((row) => [row.label, row.note])).toEqual([
      ['Dario Vennemark', '2 stints, 52 days'],
      ['Bo Lund', '1 stint, 26 days'],
    ]);
  });

  it('draws nothing where nobody was injured', () => {
    expect(prepareInjuryTimeline(input([]))).toBeNull();
  });

  it('shows every stint once, inside the drawing, and never two over each other', () => {
    const day = (offset: number) => new Date(Date.UTC(2027, 2, 1 + offset)).toISOString().slice(0, 10);
    const stints = fc
      .array(fc.tuple(fc.nat(250), fc.option(fc.nat(60))), { minLength: 1, maxLength: 40 })
      .map((rows) =>
        rows.map(([start, length], i) =>
          stint({ id: String(i), startDate: day(start), endDate: length === null ? null : day(start + length) }),
        ),
      );
    fc.assert(
      fc.property(stints, (all) => {
        const row = prepareInjuryTimeline(input(all))?.rows[0];
        expect(row?.bars.map((bar) => bar.key).toSorted()).toEqual(all.map((one) => one.id).toSorted());
        for (const bar of row?.bars ?? []) {
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.width).toBeGreaterThan(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(1 + 1e-9);
          for (const other of row?.bars ?? []) {
            if (other === bar || other.lane !== bar.lane) continue;
            expect(other.x >= bar.x + bar.width - 1e-9 || bar.x >= other.x + other.width - 1e-9).toBe(true);
          }
        }
      }),
    );
  });
});
