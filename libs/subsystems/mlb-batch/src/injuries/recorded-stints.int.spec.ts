import { csvRows } from '@fieldhouse/plugin-kit';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  haveRecordedData,
  reason,
  recordedData,
  recordedStints,
  type RecordedStints,
} from '../testing/recorded-stints.js';

type Stint = RecordedStints['stints'][number];

(haveRecordedData ? describe : describe.skip)(`stints of all recorded transactions${reason}`, () => {
  let recorded: RecordedStints;
  beforeAll(async () => {
    recorded = await recordedStints(recordedData, [2019, 2020]);
  }, 300_000);

  const of = (name: string, noticeDate: string): Stint | undefined =>
    recorded.stints.find((stint) => stint.playerName === name && stint.noticeDate === noticeDate);

  it('[T07] begin and end as the windows of truth say', () => {
    const told = ['pitcher_windows_150.csv', 'batter_windows_25.csv'].flatMap((file) => [...table(`truth/${file}`)]);
    const truth = new Map(told.map((row) => [row['stint']!, row]));
    const ours = [...truth.values()].map(({ stint, mlbam, notice_date: noticeDate }) => {
      const found = recorded.stints.filter(
        (one) => one.person === recorded.persons.get(`mlbam:${mlbam}`) && one.noticeDate === noticeDate,
      );
      return [stint, ...found.flatMap(({ startDate, endDate, endReason }) => [startDate, endDate, endReason])];
    });
    expect(ours).toHaveLength(13);
    expect(ours).toEqual(
      [...truth.values()].map(({ stint, start_used: start, activated }) => [stint, start, activated, 'activated']),
    );
  });

  it('[T07] of spring 2026 are those that were put together by hand, but for five that are explained', () => {
    const reasons: Readonly<Record<string, string>> = {
      'activated (bare)': 'activated',
      'next placement': 'next-placement',
    };
    const lastDay = '2026-06-30';
    const rows = [...table('league_2026/il_stints_2026-03-20_2026-06-01.csv')];
    const differ = rows.filter((row) => {
      const stint = of(row['player']!, row['notice']!);
      const ended = stint?.endDate != null && stint.endDate <= lastDay;
      const how = row['end_how']!;
      return !(
        stint?.startDate === row['start'] &&
        (ended ? stint.endDate : '') === row['end'] &&
        (ended ? stint.endReason : '') === (reasons[how] ?? how) &&
        (row['mlbam'] === '' || stint?.person === (recorded.persons.get(`mlbam:${row['mlbam']}`) ?? null))
      );
    });
    expect(rows).toHaveLength(356);
    expect(differ.map((row) => [row['player'], row['start']])).toEqual([
      // Told twice the same day: one stint, from the later of the two dates, to the end of the second.
      ['Hunter Dobbins', '2026-03-02'],
      // Retroactive to a day a year before: flagged, not believed.
      ['Royce Lewis', '2025-04-10'],
      // Two men of the name are known and no roster of 2026 is at hand: ambiguous.
      ['Max Muncy', '2026-04-26'],
      // Told twice the same day: one stint, retroactive as the first says.
      ['Pierce Johnson', '2026-05-27'],
      ['Pierce Johnson', '2026-05-30'],
    ]);
    expect(of('Hunter Dobbins', '2026-03-25')).toMatchObject({ startDate: '2026-03-22', endDate: '2026-04-30' });
    expect(of('Royce Lewis', '2026-04-11')).toMatchObject({ startDate: '2026-04-11', retroactiveImpossible: true });
    expect(of('Max Muncy', '2026-04-28')).toMatchObject({ person: null, nameState: 'ambiguous' });
    expect(of('Pierce Johnson', '2026-05-30')).toMatchObject({ startDate: '2026-05-27', endDate: '2026-06-22' });
  });

  it('[T07] go on through an option or a trade where he is later activated from the list', () => {
    const changes = (name: string, noticeDate: string) =>
      ((of(name, noticeDate)?.changes ?? []) as readonly { action: string }[]).map(({ action }) => action);
    expect(changes('Brandon Beachy', '2013-03-23')).toEqual(['placed', 'optioned', 'activated']);
    expect(of('Brandon Beachy', '2013-03-23')).toMatchObject({ startDate: '2013-03-22', endDate: '2013-07-29' });
    expect(changes('Wilson Ramos', '2018-07-18')).toEqual(['placed', 'traded', 'activated']);
  });

  it('[T07] are never two at a time of one person, and none begins after its end', () => {
    const people = new Map<string, Stint[]>();
    for (const stint of recorded.stints) {
      if (stint.person !== null) people.set(stint.person, [...(people.get(stint.person) ?? []), stint]);
    }
    const faults = [...people.values()].flatMap((stints) =>
      stints
        .sort((one, other) => (one.noticeDate < other.noticeDate ? -1 : 1))
        .filter(({ startDate, endDate }, at) => {
          const next = stints[at + 1];
          return (endDate !== null && endDate < startDate) || (next && (endDate ?? '9999') > next.noticeDate);
        }),
    );
    expect(faults).toEqual([]);
    expect(new Set(recorded.stints.map(({ stint }) => stint)).size).toBe(recorded.stints.length);
  });

  it('[A44] are of a resolved player in 98 of 100, of the others it is said why', () => {
    const count = (state: string) => recorded.stints.filter(({ nameState }) => nameState === state).length;
    expect(recorded.stints.length).toBeGreaterThan(8400);
    expect(count('resolved') / recorded.stints.length).toBeGreaterThan(0.98);
    expect(count('ambiguous')).toBeLessThan(50);
    expect(of('Matthew Boyd', '2026-04-06')).toMatchObject({ person: recorded.persons.get('mlbam:571510') });
    const smiths = recorded.players.filter(
      ({ playerName, ref }) => playerName === 'Will Smith' && ref.startsWith('2019'),
    );
    expect(smiths.length).toBeGreaterThan(0);
    expect(smiths.filter(({ state }) => state !== 'resolved')).toEqual([]);
    const silent = recorded.players.filter(({ state, evidence, candidates }) => {
      const several = (candidates as readonly string[]).length > 1;
      return evidence === '' || several !== (state === 'ambiguous');
    });
    expect(silent).toEqual([]);
  });

  it('[A15] leave few activations from the injured list without a stint outside the gap of the archives', () => {
    const ofList = recorded.unmatched.filter(({ reason: why }) => why.includes('injured list'));
    const inGap = ofList.filter(({ localDate }) => localDate >= '2025');
    expect([ofList.length - inGap.length < 100, inGap.length < 250]).toEqual([true, true]);
  });
});

/** Rows of a CSV file below the pitch data, by column. */
function* table(path: string): Generator<Readonly<Record<string, string>>> {
  const [head = [], ...rows] = csvRows(readFileSync(join(recordedData, 'pitches', path), 'utf8'));
  for (const row of rows) yield Object.fromEntries(head.map((column, at) => [column, row[at] ?? '']));
}
