import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import { injuryPlayers } from './injury-players.processor.js';

const { ctx } = createTestContext({ settings: {} });
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

const registered = (person: string, searchName: string) =>
  ({ of: 'registered-season', row: { seasonId, person, searchName } }) as InputRow;
const spell = (person: string, club: string, position: string | null = null) =>
  ({ of: 'roster-spell', row: { seasonId, person, club, position, fromDate: '2026-03-25' } }) as InputRow;

let notices = 0;
const notice = (playerName: string, more: Record<string, string | null> = {}) =>
  ({
    of: 'injury-notice',
    row: {
      source: 'transaction-notes',
      ref: String((notices += 1)),
      number: 1,
      seasonId,
      localDate: '2026-05-01',
      playerName,
      person: null,
      position: null,
      club: null,
      clubName: null,
      ...more,
    },
  }) as InputRow;

function run(rows: readonly InputRow[], batchSize = rows.length) {
  let state = injuryPlayers.initial({});
  for (let at = 0; at < rows.length; at += batchSize)
    state = injuryPlayers.process(rows.slice(at, at + batchSize), state, ctx).state;
  return injuryPlayers.finish(state, ctx).out.map(({ row }) => row as Record<string, unknown>);
}
const meant = (...rows: readonly InputRow[]) => run(rows).at(-1);

describe('injury-players', () => {
  it('[A44] knows the one to whom the source gives an id, whatever his name', () => {
    expect(meant(registered('boyd', 'matt boyd'), notice('No Such', { person: 'boyd' }))).toMatchObject({
      person: 'boyd',
      state: 'known',
      candidates: [],
    });
  });

  it('[A44] resolves the only one of a name, without accents, generation, and blanks in initials or prefixes', () => {
    const people = [
      registered('sabathia', 'cc sabathia'),
      registered('upton', 'b j upton'),
      registered('acuna', 'ronald acuna'),
      registered('de-jesus', 'ivan dejesus jr'),
      registered('ryu', 'hyun jin ryu'),
    ];
    const found = (name: string) => meant(...people, notice(name))?.['person'];
    expect(
      ['C.C. Sabathia', 'BJ Upton', 'Ronald Acuña Jr.', 'Iván De Jesús', 'Hyun-Jin Ryu'].map((name) => found(name)),
    ).toEqual(['sabathia', 'upton', 'acuna', 'de-jesus', 'ryu']);
    expect(meant(...people, notice('CC Sabathia'))).toMatchObject({
      state: 'resolved',
      evidence: 'The only CC Sabathia known in 2026.',
    });
  });

  it('[A44] resolves short forms, middle initials and other names by the table, and says so', () => {
    const people = [
      registered('boyd', 'matt boyd'),
      registered('taylor', 'michael taylor'),
      registered('gordon', 'dee strange gordon'),
    ];
    expect(meant(...people, notice('Matthew Boyd'))).toMatchObject({
      person: 'boyd',
      evidence: 'The only Matthew Boyd known in 2026, by version 1 of the table of short names.',
    });
    expect(meant(...people, notice('Michael A. Taylor'))?.['person']).toBe('taylor');
    expect(meant(...people, notice('Dee Gordon'))?.['person']).toBe('gordon');
    expect(meant(...people, notice('Mark Boyd'))?.['state']).toBe('unknown');
  });

  it('does not know a name that nobody registered in the season bears', () => {
    expect(meant(registered('boyd', 'matt boyd'), notice('Noel Argüelles'))).toMatchObject({
      person: null,
      state: 'unknown',
      evidence: 'Nobody called Noel Argüelles is known in 2026.',
      candidates: [],
    });
  });

  describe('of two men of one name', () => {
    const fermins = [registered('b-infielder', 'jose fermin'), registered('a-pitcher', 'jose fermin')];

    it('[A44] guesses neither, and lists both', () => {
      expect(meant(...fermins, notice('José Fermín', { club: 'SLN', position: '2B' }))).toMatchObject({
        person: null,
        state: 'ambiguous',
        candidates: ['a-pitcher', 'b-infielder'],
      });
    });

    it('[A44] takes the one on a roster of the club', () => {
      const rosters = [spell('b-infielder', 'SLN'), spell('a-pitcher', 'ANA')];
      const stLouis = { club: 'SLN', clubName: 'St. Louis Cardinals' };
      expect(meant(...fermins, ...rosters, notice('José Fermín', stLouis))).toMatchObject({
        person: 'b-infielder',
        state: 'resolved',
        evidence: 'Of 2 called José Fermín in 2026, the only one on a roster of St. Louis Cardinals.',
      });
      expect(meant(...fermins, ...rosters, notice('José Fermín', { club: 'BOS' }))?.['state']).toBe('ambiguous');
    });

    it('[A44] takes the one whom the rosters let play the position', () => {
      const rosters = [spell('a-pitcher', 'ANA', 'P'), spell('b-infielder', 'SLN', '2B')];
      const of = (position: string | null) => meant(...fermins, ...rosters, notice('José Fermín', { position }));
      expect([of('RHP')?.['person'], of('SS')?.['person'], of('TWP')?.['person'], of(null)?.['person']]).toEqual([
        'a-pitcher',
        'b-infielder',
        null,
        null,
      ]);
      expect(of('RHP')?.['evidence']).toMatch(/the only one whom the rosters let be a pitcher/);
    });

    it('[A44] takes the one to whom other notices of the club give an id, also later ones', () => {
      const withIds = [
        notice('José Fermín', { person: 'b-infielder', club: 'SLN' }),
        notice('José Fermín', { person: 'a-pitcher', club: 'ANA' }),
      ];
      const rows = run([...fermins, notice('Jose Fermin', { club: 'SLN', clubName: 'St. Louis' }), ...withIds]);
      expect(rows[0]).toMatchObject({ person: 'b-infielder', state: 'resolved' });
      expect(rows[0]?.['evidence']).toMatch(/other notices of St. Louis in 2026 give an id/);
    });

    it('[A44] takes it for no evidence that one is spelt as the notice does', () => {
      const robertsons = [registered('daniel', 'daniel robertson'), registered('dan', 'dan robertson')];
      expect(meant(...robertsons, notice('Daniel Robertson'))).toMatchObject({
        state: 'ambiguous',
        candidates: ['dan', 'daniel'],
      });
    });
  });

  it('knows men who are in no register from notices that give their ids', () => {
    expect(
      meant(notice('RJ Petit', { person: 'petit', club: 'COL' }), notice('R.J. Petit', { club: 'COL' })),
    ).toMatchObject({ person: 'petit', state: 'resolved' });
  });

  it('gives the same however the rows are cut into batches', () => {
    const rows = [
      registered('a', 'jose fermin'),
      registered('b', 'jose fermin'),
      spell('a', 'SLN', '2B'),
      notice('José Fermín', { club: 'SLN' }),
      notice('José Fermín'),
    ];
    for (let size = 1; size <= rows.length; size++) expect(run(rows, size)).toEqual(run(rows));
  });
});

const id = (digit: number) => `01890f3c-5a2b-7c4d-9e1f-00000000000${digit}`;
describeProcessor(injuryPlayers, {
  folder: import.meta.url,
  partitions: [
    [
      registered(id(1), 'matt boyd'),
      registered(id(2), 'jose fermin'),
      registered(id(3), 'jose fermin'),
      spell(id(2), id(8), '2B'),
      spell(id(3), id(9), 'P'),
      notice('Matthew Boyd', { position: 'LHP' }),
      notice('José Fermín', { club: id(8) }),
      notice('José Fermín', { position: 'RHP' }),
      notice('José Fermín'),
      notice('Noel Arguelles'),
      notice('Tatsuya Imai', { person: id(4) }),
    ],
  ],
});
