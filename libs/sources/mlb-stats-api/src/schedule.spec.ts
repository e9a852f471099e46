import { PermanentError } from '@fieldhouse/plugin-kit';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { schedule } from './schedule.feed.js';
import { scheduleBody, scheduledRow, scheduleOf } from './small-answers.fixture.js';
import { statsApiSettings } from './stats-api.settings.js';

type Row = Readonly<Record<string, unknown>>;

describe('a schedule', () => {
  async function rowsOf(body: string, change: object = {}): Promise<Row[]> {
    const settings = statsApiSettings.parse({ folder: '/recorded', ...change });
    const { ctx } = createTestContext({ settings, files: { 'schedule/201906.json': body } });
    const rows: Row[] = [];
    for (const slice of await schedule.slices(ctx, null))
      for await (const raw of schedule.read(slice, ctx))
        for (const out of schedule.translate(schedule.raw.parse(raw)))
          if ('of' in out && out.of.kind === 'game') rows.push(out.row as Row);
    return rows;
  }

  it('[A45] gives final games alone, without spring training and all-star unless asked for', async () => {
    const body = scheduleBody(
      scheduledRow(1),
      scheduledRow(2, { status: { statusCode: 'FR' } }),
      scheduledRow(3, { status: { statusCode: 'DI' } }),
      scheduledRow(4, { status: { statusCode: 'I' } }),
      scheduledRow(5, { gameType: 'S' }),
      scheduledRow(6, { gameType: 'A' }),
      scheduledRow(7, { gameType: 'W' }),
    );
    const refs = async (change?: object) => (await rowsOf(body, change)).map(({ ref, phase }) => [ref, phase]);
    expect(await refs()).toEqual([
      ['mlbam:1', 'regular'],
      ['mlbam:2', 'regular'],
      ['mlbam:7', 'playoffs'],
    ]);
    expect(await refs({ gameTypes: ['S', 'A'] })).toEqual([
      ['mlbam:5', 'preseason'],
      ['mlbam:6', 'all-star'],
    ]);
  });

  it('numbers the games of a day as Retrosheet does, and knows clubs by its codes', async () => {
    const rows = await rowsOf(
      scheduleBody(
        scheduledRow(1),
        scheduledRow(2, { doubleHeader: 'Y' }),
        scheduledRow(3, { doubleHeader: 'S', gameNumber: 2 }),
      ),
    );
    expect(rows.map(({ numberOfDay }) => numberOfDay)).toEqual(['0', '1', '2']);
    expect(rows[0]).toMatchObject({
      away: 'retrosheet:NYA',
      home: 'retrosheet:BOS',
      awayScore: 5,
      homeScore: 4,
      status: 'final',
    });
  });

  it('lists a game that was broken off under both days; it is one, of the day it began', async () => {
    const again = scheduledRow(1, { gameDate: '2019-08-20T20:05:00Z', resumedFrom: '2019-06-11T23:05:00Z' });
    const [first, second] = await rowsOf(scheduleOf({ '2019-06-11': [scheduledRow(1)], '2019-08-20': [again] }));
    expect(second).toEqual(first);
    expect(first).toMatchObject({ localDate: '2019-06-11', startsAt: '2019-06-11T23:05:00Z' });
  });

  it('that is none is refused', async () => {
    await expect(rowsOf('{"copyright":"x"}')).rejects.toThrow(PermanentError);
  });
});
