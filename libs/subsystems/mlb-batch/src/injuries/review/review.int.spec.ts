import { createRecordStore, RunEntity, WatermarkEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { fact, foldName, idOf, league, leagueId, person, season, seasonId } from '@fieldhouse/domain';
import {
  injuryNotice,
  injuryReading,
  injuryStint,
  noticePlayer,
  transactionNote,
  unmatchedNotice,
  unreadNote,
} from '@fieldhouse/domain/baseball';
import { ApiError } from '@fieldhouse/http';
import { createPluginHost } from '@fieldhouse/pipeline';
import { defaultBodyMap } from '@fieldhouse/processor-injury-areas';
import type { PagesApi } from '@fieldhouse/read-model/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { mlbPlugins } from '../../registered-plugins.js';
import { startBaseballApi } from '../../testing/baseball-api.js';
import { InjuryMap, PLUGIN_HOST } from './injury-map.js';
import { UnmatchedQuery } from './unmatched.query.js';
import { Module } from '@nestjs/common';

const ofSeason = seasonId('baseball', 'small', '2019');
const host = createPluginHost({ plugins: mlbPlugins, installations: [] });
const runId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e71';

/** The services without their routes, which ask for an operator. */
@Module({ providers: [{ provide: PLUGIN_HOST, useValue: host }, InjuryMap, UnmatchedQuery] })
class ReviewServices {}

const noteOf = (number: number, text: string) =>
  fact(transactionNote, {
    source: 'notes',
    ref: String(number),
    seasonId: ofSeason,
    localDate: `2019-05-0${number}`,
    effectiveDate: null,
    typeCode: null,
    text,
    person: null,
    club: null,
    playerName: null,
    clubName: null,
  });

const stintOf = (number: number, text: string, area: string, retroactiveDate: string | null = null) => {
  const stint = idOf('injury-stint', String(number));
  return [
    fact(injuryStint, {
      stint,
      source: 'notes',
      seasonId: ofSeason,
      person: null,
      playerName: 'Abe Arm',
      nameState: 'unknown',
      club: null,
      clubName: null,
      position: 'P',
      role: 'pitcher',
      listDays: 10,
      noticeDate: '2019-05-01',
      startDate: '2019-05-01',
      retroactiveDate,
      retroactiveImpossible: retroactiveDate !== null,
      endDate: null,
      endReason: null,
      text,
      changes: [],
    }),
    fact(injuryReading, {
      stint,
      seasonId: ofSeason,
      side: null,
      part: null,
      area,
      injuryKind: 'strain',
      areas: [area],
    }),
  ];
};

const personOf = (ref: string) =>
  fact(person, {
    ref,
    fullName: 'Abe Arm',
    firstName: 'Abe',
    lastName: 'Arm',
    searchName: foldName('Abe Arm'),
    nameAuthority: 2,
    birthDate: null,
    birthPlace: null,
    heightMetres: null,
    massKilograms: null,
    bats: null,
    throws: null,
    shoots: null,
  });

async function write(dataSource: DataSource): Promise<void> {
  const twins = ['mlbam:1', 'mlbam:2'];
  const notice = { source: 'notes', ref: '3', number: 1, seasonId: ofSeason, playerName: 'Abe Arm' };
  const records = [
    fact(league, { sport: 'baseball', key: 'small', name: 'Small League', fictional: false }),
    fact(season, {
      leagueId: leagueId('baseball', 'small'),
      label: '2019',
      firstDay: null,
      lastDay: null,
      remark: null,
    }),
    ...twins.map(personOf),
    noteOf(1, 'Put him somewhere on the 10-day list'),
    noteOf(2, 'Boston Bees activated P Abe Arm from the 10-day injured list.'),
    noteOf(3, 'Boston Bees placed P Abe Arm on the 10-day injured list.'),
    fact(unreadNote, {
      source: 'notes',
      ref: '1',
      seasonId: ofSeason,
      localDate: '2019-05-01',
      text: 'Put him somewhere on the 10-day list',
      reason: 'no player before the list',
    }),
    fact(unmatchedNotice, {
      source: 'notes',
      ref: '2',
      number: 1,
      seasonId: ofSeason,
      localDate: '2019-05-02',
      playerName: 'Abe Arm',
      action: 'activated',
      reason: 'he was on no list',
    }),
    fact(injuryNotice, {
      ...notice,
      localDate: '2019-05-03',
      action: 'placed',
      list: 'injured',
      listDays: 10,
      fromListDays: null,
      person: null,
      position: 'P',
      club: null,
      clubName: null,
      retroactiveDate: null,
      text: '',
    }),
    fact(noticePlayer, {
      ...notice,
      person: null,
      state: 'ambiguous',
      evidence: 'two of this name in 2019',
      candidates: twins.map((ref) => idOf('person', ref)),
    }),
    ...stintOf(1, 'Left calf strain', 'lower-leg'),
    ...stintOf(2, 'Sore gizzard', 'unknown'),
    ...stintOf(3, 'Right elbow strain', 'elbow', '2018-05-01'),
  ];
  await dataSource.transaction(async (manager) => {
    const { refused } = await createRecordStore(dataSource).write(manager, records, runId);
    if (refused.length > 0) throw new Error(`refused: ${refused.map((row) => row.reason).join('; ')}`);
  });
}

describe('what operators do about injuries', () => {
  let dataSource: DataSource;
  let api: PagesApi;
  beforeAll(async () => {
    ({ dataSource } = await testDatabase());
    await write(dataSource);
    api = await startBaseballApi(dataSource, ReviewServices);
    return () => api.close();
  });

  it('[A15] [A20] lists what could not be read, matched, resolved or mapped, each with its sentence and the reason', async () => {
    const list = (what: Parameters<UnmatchedQuery['list']>[0]['what']) =>
      api.part(UnmatchedQuery).list({ what, limit: 10 });
    const { notes, counts } = await list('unread');
    expect(notes).toMatchObject([
      { sentence: 'Put him somewhere on the 10-day list', reason: 'no player before the list', season: '2019' },
    ]);
    expect(counts).toEqual({ unread: 1, unmatched: 1, ambiguous: 1, unknown: 0, unmapped: 1, impossibleDate: 1 });
    expect((await list('unmatched')).notes).toMatchObject([{ reason: 'Abe Arm: he was on no list' }]);
    const [ambiguous] = (await list('ambiguous')).notes;
    expect(ambiguous).toMatchObject({ reason: 'Abe Arm: two of this name in 2019' });
    expect(ambiguous!.candidates).toHaveLength(2);
    expect((await list('unmapped')).notes).toMatchObject([
      { sentence: 'Sore gizzard', stint: idOf('injury-stint', '2') },
    ]);
    expect((await list('impossible-date')).notes[0]?.reason).toContain('retroactive to 2018-05-01');
  });

  it('[A17] shows what a changed map would re-map and changes nothing by that', async () => {
    const map = api.part(InjuryMap);
    const entries = [...defaultBodyMap.entries, { word: 'gizzard', area: 'torso' as const }];
    expect(await map.preview(entries)).toEqual({
      stints: 3,
      changed: 1,
      moves: [{ from: 'unknown', to: 'torso', stints: 1, example: 'Sore gizzard' }],
    });
    expect(await map.current()).toMatchObject({ version: 0, remapping: false });
  });

  it('[A17] sets a map: a version more, and a run for every season, unless somebody else was faster', async () => {
    const map = api.part(InjuryMap);
    const at = new Date();
    await dataSource.manager.insert(WatermarkEntity, {
      dataset: injuryStint.kind,
      partitionKey: ofSeason,
      source: 'injury-stints',
      at,
      gamesTo: null,
      runId,
    });
    const entries = [...defaultBodyMap.entries];
    const account = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e72';
    expect(await map.change({ entries, version: 0, reason: 'a try' }, account)).toMatchObject({
      version: 1,
      remapping: true,
    });
    expect(await dataSource.manager.countBy(RunEntity, { plugin: 'injury-areas', slice: ofSeason })).toBe(1);
    const outdated = await map
      .change({ entries, version: 0, reason: 'late' }, account)
      .catch((error: unknown) => error);
    expect(outdated).toBeInstanceOf(ApiError);
    expect((outdated as ApiError).status).toBe(409);
  });
});
