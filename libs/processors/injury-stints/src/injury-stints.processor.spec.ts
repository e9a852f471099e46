import { describe, expect, it } from '@jest/globals';
import { describeProcessor } from '@fieldhouse/plugin-kit/testing';
import { injuryStints } from './injury-stints.processor.js';
import {
  activated,
  changesOf,
  derive,
  moved,
  on,
  only,
  placed,
  rowsOf,
  transferred,
  type Told,
} from './stint-rows.fixture.js';

/** Start, end and reason of each stint. */
const spans = (...told: readonly Told[]) =>
  derive(told).stints.map(({ startDate, endDate, endReason }) => [startDate, endDate, endReason]);
describe('injury-stints', () => {
  it('opens a stint with a placement on the injured list', () => {
    const text = 'Right forearm strain';
    expect(only(placed('05-01', 60, { position: 'RHP', text }))).toMatchObject({
      person: '01890f3c-5a2b-7c4d-9e1f-000000000001',
      playerName: 'Ann Able',
      nameState: 'resolved',
      clubName: 'Boston Bees',
      position: 'RHP',
      role: 'pitcher',
      listDays: 60,
      noticeDate: '2016-05-01',
      startDate: '2016-05-01',
      retroactiveDate: null,
      retroactiveImpossible: false,
      endDate: null,
      endReason: null,
      text,
      changes: [
        {
          date: '2016-05-01',
          action: 'placed',
          listDays: 60,
          text,
          noteSource: 'transaction-notes',
          noteRef: 'note-0',
        },
      ],
    });
  });

  it('[A08] makes none of any other list', () => {
    for (const list of ['paternity', 'bereavement', 'restricted', 'concussion', 'covid', 'suspended', 'reserve', null])
      expect(derive([placed('05-01', 7, { list }), activated('05-05', 7, { list: list ?? 'paternity' })])).toEqual({
        stints: [],
        unmatched: [],
      });
  });

  it('tells pitchers and batters by the position as written', () => {
    const role = (position: string | null) => only(placed('05-01', 15, { position }))['role'];
    expect(['RHP', 'LHP', 'SHP', 'P', 'TWP'].map(role)).toEqual(Array(5).fill('pitcher'));
    expect(['C', 'DH', 'OF', 'UT'].map(role)).toEqual(Array(4).fill('batter'));
    expect(role(null)).toBeNull();
  });

  describe('starts', () => {
    it('[T07] on the retroactive date where that is 0 to 30 days before the notice', () => {
      const start = (retroactiveDate: string) => {
        const stint = only(placed('05-31', 15, { retroactiveDate: on(retroactiveDate) }));
        return [stint['startDate'], stint['retroactiveDate'] === on(retroactiveDate), stint['retroactiveImpossible']];
      };
      expect(start('05-31')).toEqual(['2016-05-31', true, false]);
      expect(start('05-01')).toEqual(['2016-05-01', true, false]);
      expect(start('04-30')).toEqual(['2016-05-31', true, true]);
      expect(start('06-01')).toEqual(['2016-05-31', true, true]);
      expect(start('2015-05-28')).toEqual(['2016-05-31', true, true]);
    });
  });

  describe('ends', () => {
    it('[A10] [T07] with an activation that names the list, whatever its length', () => {
      const stint = only(placed('05-01'), activated('05-20', 60));
      expect([stint['endDate'], stint['endReason'], stint['listDays']]).toEqual(['2016-05-20', 'activated', 60]);
      expect(changesOf(stint)).toEqual([
        ['2016-05-01', 'placed', 15],
        ['2016-05-20', 'activated', null],
      ]);
    });

    it('[A10] [T07] with a bare activation while it is open', () => {
      expect(spans(placed('05-01'), activated('05-20', null))).toEqual([['2016-05-01', '2016-05-20', 'activated']]);
    });

    it.each(['released', 'traded', 'optioned', 'outrighted', 'designated'])('[T07] when he is %s', (action) => {
      expect(spans(placed('05-01'), moved('05-20', action))).toEqual([['2016-05-01', '2016-05-20', action]]);
      expect(derive([moved('05-20', action)])).toEqual({ stints: [], unmatched: [] });
    });

    it('with the activation of a day, not with what is then done with him', () => {
      expect(spans(placed('05-01'), moved('05-20', 'optioned'), activated('05-20'))).toEqual([
        ['2016-05-01', '2016-05-20', 'activated'],
      ]);
    });

    it('[T07] where the next one begins', () => {
      expect(spans(placed('05-01'), placed('07-01'), activated('07-20'))).toEqual([
        ['2016-05-01', '2016-07-01', 'next-placement'],
        ['2016-07-01', '2016-07-20', 'activated'],
      ]);
      expect(spans(placed('05-01'), placed('07-04', 15, { retroactiveDate: on('07-01') }))).toEqual([
        ['2016-05-01', '2016-07-01', 'next-placement'],
        ['2016-07-01', null, null],
      ]);
    });

    it('with a placement or transfer to a list that is none of injuries', () => {
      for (const move of [placed, transferred])
        expect(spans(placed('05-01'), move('05-20', 15, { list: 'restricted' }))).toEqual([
          ['2016-05-01', '2016-05-20', 'next-placement'],
        ]);
    });

    it('[T07] with the season, once a note of December or the parameter says that the year is over', () => {
      const season = [placed('05-01'), placed('11-03', 60, { person: null, playerName: 'Bea Baker' })];
      const ends = (told: readonly Told[], overThrough?: number) =>
        derive(told, overThrough).stints.map(({ endDate, endReason }) => [endDate, endReason]);
      expect(ends([...season, moved('11-30', 'traded', { person: null })])).toEqual([
        [null, null],
        [null, null],
      ]);
      const ended = [
        ['2016-10-31', 'season-end'],
        ['2016-11-04', 'season-end'],
      ];
      expect(ends([...season, moved('12-01', 'traded', { person: null })])).toEqual(ended);
      expect(ends(season, 2016)).toEqual(ended);
    });

    it('after the season with an activation from the list, but with no other move', () => {
      expect(spans(placed('06-16'), transferred('06-26'), activated('11-02', 60))).toEqual([
        ['2016-06-16', '2016-11-02', 'activated'],
      ]);
      expect(spans(placed('06-16'), moved('12-18', 'traded'))).toEqual([['2016-06-16', '2016-10-31', 'season-end']]);
    });
  });

  describe('changes', () => {
    it('[A11] [T07] its list with a transfer, and its injury where that tells one', () => {
      const first = { text: 'Left elbow soreness' };
      const stint = only(placed('05-01', 15, first), transferred('06-01'), activated('08-01', 60));
      expect([stint['listDays'], stint['text'], stint['endDate']]).toEqual([60, first.text, '2016-08-01']);
      expect(changesOf(stint)).toEqual([
        ['2016-05-01', 'placed', 15],
        ['2016-06-01', 'transferred', 60],
        ['2016-08-01', 'activated', null],
      ]);
      const text = 'Tommy John surgery';
      expect(only(placed('05-01', 15, first), transferred('06-01', 60, { text }))['text']).toBe(text);
    });

    it('goes on through a trade or an option where the list itself says later that he never left it', () => {
      for (const later of [activated('07-29'), transferred('07-29')]) {
        const stint = only(placed('03-23', 15), moved('05-19', 'optioned'), later);
        expect(changesOf(stint).slice(0, 2)).toEqual([
          ['2016-03-23', 'placed', 15],
          ['2016-05-19', 'optioned', 15],
        ]);
      }
      const { stints, unmatched } = derive([
        placed('03-23'),
        moved('05-19', 'optioned'),
        moved('06-19', 'optioned'),
        activated('07-29'),
      ]);
      expect(stints.map(({ endDate, endReason }) => [endDate, endReason])).toEqual([['2016-05-19', 'optioned']]);
      expect(unmatched).toHaveLength(1);
    });
  });

  describe('what belongs to none', () => {
    it('[A15] lists an activation without an open stint, with the reason', () => {
      expect(derive([activated('05-20', 10)]).unmatched).toMatchObject([
        {
          localDate: '2016-05-20',
          playerName: 'Ann Able',
          action: 'activated',
          reason:
            'Activated from the 10-day injured list while no stint of the player is open: 2016 has none before it.',
        },
      ]);
      const { unmatched } = derive([placed('05-01'), activated('05-20'), activated('06-01', null)]);
      expect(unmatched.map(({ reason }) => reason)).toEqual([
        'Activated without naming a list while no stint of the player is open: the last one of 2016 ended on 2016-05-20 (activated).',
      ]);
    });

    it('opens a stint with a transfer of whom no placement is at hand', () => {
      const stint = only(transferred('05-20', 60, { text: 'Left elbow inflammation' }), activated('08-01', 60));
      expect(stint).toMatchObject({ startDate: '2016-05-20', endDate: '2016-08-01', text: 'Left elbow inflammation' });
      expect(changesOf(stint)[0]).toEqual(['2016-05-20', 'transferred', 60]);
    });

    it('takes a transfer on the day of the placement for what followed it', () => {
      expect(changesOf(only(transferred('05-01'), placed('05-01')))).toEqual([
        ['2016-05-01', 'placed', 15],
        ['2016-05-01', 'transferred', 60],
      ]);
    });
  });

  describe('of whom', () => {
    const fermin = { playerName: 'José Fermín', person: null, state: 'ambiguous' };

    it('keeps those whose name is not resolved apart by name and club', () => {
      const { stints, unmatched } = derive([
        placed('05-01', 15, { ...fermin, clubName: 'St. Louis Cardinals' }),
        placed('05-02', 15, { ...fermin, clubName: 'Los Angeles Angels' }),
        activated('05-20', 15, { ...fermin, playerName: 'Jose Fermin', clubName: 'Los Angeles Angels' }),
      ]);
      expect(stints.map(({ person, nameState, clubName, endDate }) => [person, nameState, clubName, endDate])).toEqual([
        [null, 'ambiguous', 'St. Louis Cardinals', null],
        [null, 'ambiguous', 'Los Angeles Angels', '2016-05-20'],
      ]);
      expect(unmatched).toEqual([]);
    });

    it('follows a resolved one to another club', () => {
      expect(spans(placed('05-01'), activated('05-20', null, { clubName: 'Anaheim Angels' }))).toEqual([
        ['2016-05-01', '2016-05-20', 'activated'],
      ]);
    });
  });

  it('[A02] derives the same stints from the same notices however they are cut into batches', () => {
    const season = [
      placed('05-01'),
      placed('05-01', 15, { text: 'Right knee' }),
      transferred('06-01'),
      activated('08-01', 60),
      placed('09-01'),
      moved('12-01', 'traded', { person: null }),
    ];
    const whole = derive(season);
    expect(whole.stints).toHaveLength(2);
    for (let size = 1; size <= season.length; size++) expect(derive(season, 2000, size)).toEqual(whole);
  });
});

describeProcessor(injuryStints, {
  folder: import.meta.url,
  partitions: [
    rowsOf([
      placed('05-01', 15, { retroactiveDate: on('04-29'), text: 'Right knee' }),
      transferred('06-01'),
      moved('07-01', 'traded'),
      activated('08-01', 60),
      activated('08-09'),
      placed('09-01'),
      placed('05-01', 15, { person: null, state: 'unknown', playerName: 'Bea Baker', position: 'LHP' }),
      moved('12-01', 'released', { person: null, playerName: 'Bea Baker' }),
    ]),
  ],
});
