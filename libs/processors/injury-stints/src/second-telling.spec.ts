import { describe, expect, it } from '@jest/globals';
import { activated, changesOf, derive, only, on, placed, transferred, type Told } from './stint-rows.fixture.js';

describe('stints told again', () => {
  const injury = { text: 'Right knee inflammation.' };

  it('[A03] on the same day with the injury added is one stint with the injury', () => {
    for (const told of [
      [placed('05-01'), placed('05-01', 15, injury)],
      [placed('05-01', 15, injury), placed('05-01')],
    ]) {
      const stint = only(...told, activated('05-20'));
      expect([stint['text'], changesOf(stint).length]).toEqual([injury.text, 2]);
    }
  });

  it('[A03] with another retroactive date the same day begins on the latest believed one', () => {
    const dates = ['2015-05-01', '2016-04-10', '2016-04-28', '2016-05-02'];
    const told = dates.map((retroactiveDate) => placed('05-01', 15, { retroactiveDate }));
    expect(only(...told)).toMatchObject({ startDate: '2016-04-28', retroactiveDate: '2016-04-28' });
  });

  it('[A03] by a second source is told as the more believed one tells it, what that leaves out stays', () => {
    const api = { source: 'mlb-stats-api', ref: '9', ...injury, playerName: 'Ann Able Jr.' };
    const archive = { position: '2B', retroactiveDate: on('04-29'), text: 'Sore right knee, it seems' };
    for (const told of [
      [placed('05-01', 15, api), placed('05-01', 15, archive)],
      [placed('05-01', 15, archive), placed('05-01', 15, api)],
    ]) {
      const stint = only(...told, transferred('05-09'), transferred('05-09', 60, { source: 'mlb-stats-api' }));
      expect(stint).toMatchObject({ source: 'mlb-stats-api', text: injury.text, startDate: '2016-04-29' });
      expect(changesOf(stint)).toHaveLength(2);
    }
    expect(only(placed('05-01', 15, archive), placed('05-01', 15, { ...api, text: '' }))['text']).toBe(archive.text);
  });

  it('[A03] by a source that numbers its notes is corrected by the later number', () => {
    const api = (ref: string, text: string) => placed('05-01', 15, { source: 'mlb-stats-api', ref, text });
    expect(only(api('1000', 'Left knee'), api('999', 'Right knee, as first told'))['text']).toBe('Left knee');
  });

  it('[A03] as an activation ends it once', () => {
    const twice = [activated('05-20'), activated('05-20', 15, { source: 'mlb-stats-api', ref: '7' })];
    const stint = only(placed('05-01'), ...twice);
    expect(changesOf(stint)).toHaveLength(2);
    expect((stint['changes'] as { noteSource: string }[])[1]!.noteSource).toBe('mlb-stats-api');
  });

  it('days later, retroactive to a day at which he was on the list, is a change of it', () => {
    const again = placed('05-04', 60, { retroactiveDate: on('05-01'), text: 'Torn meniscus' });
    const stint = only(placed('05-01'), again);
    expect(stint).toMatchObject({ startDate: '2016-05-01', noticeDate: '2016-05-01', listDays: 60 });
    expect(changesOf(stint)).toEqual([
      ['2016-05-01', 'placed', 15],
      ['2016-05-04', 'placed', 60],
    ]);
    expect(only(placed('05-01'), placed('07-10', 60, { retroactiveDate: on('05-01') }))['listDays']).toBe(60);
    expect(derive([placed('05-01'), placed('07-10', 60, { retroactiveDate: '2015-05-01' })]).stints).toHaveLength(2);
  });
});

describe('ids of stints', () => {
  const idOf = (...told: readonly Told[]) => only(...told)['stint'];

  it('[A03] stay when a second source, a second telling or the name tells it otherwise', () => {
    const id = idOf(placed('05-01', 15, { playerName: 'Matthew Boyd Jr.' }));
    const other = { source: 'mlb-stats-api', ref: '5', playerName: 'Matt Boyd' };
    expect(idOf(placed('05-01', 60, { ...other, person: null, state: 'unknown' }))).toBe(id);
    expect(idOf(placed('05-01', 15, { playerName: 'Matthew Boyd Jr.' }), placed('05-01', 15, other))).toBe(id);
    expect(idOf(placed('05-02', 15, other))).not.toBe(id);
  });

  it('differ of two men of one name and day, whatever order they come in', () => {
    const one = placed('05-01', 15, { person: null, clubName: 'Anaheim Angels' });
    const other = placed('05-01', 15, { person: null, clubName: 'Boston Bees' });
    const idsOf = (...told: readonly Told[]) =>
      Object.fromEntries(derive(told).stints.map(({ clubName, stint }) => [clubName, stint]));
    expect(new Set(Object.values(idsOf(one, other))).size).toBe(2);
    expect(idsOf(other, one)).toEqual(idsOf(one, other));
  });
});
