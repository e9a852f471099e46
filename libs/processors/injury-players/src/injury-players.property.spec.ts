import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import * as fc from 'fast-check';
import { injuryPlayers } from './injury-players.processor.js';

const { ctx } = createTestContext({ settings: {} });
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

const first = fc.constantFrom('matt', 'matthew', 'mike', 'jose', 'j d');
const last = fc.constantFrom('boyd', 'fermin', 'de jesus', 'dejesus jr');
const name = fc.tuple(first, last).map((words) => words.join(' '));
const person = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5');
const club = fc.constantFrom('A', 'B', 'C');

const registered = fc.record({ person, searchName: name });
const spell = fc.record({ person, club, position: fc.constantFrom('P', '2B', 'DH', null) });
const notice = fc.record({
  playerName: name,
  person: fc.option(person, { freq: 4 }),
  club: fc.option(club),
  position: fc.constantFrom('RHP', 'SS', 'TWP', null),
});
const season = fc.record({
  registered: fc.uniqueArray(registered, { selector: ({ person: whose }) => whose, maxLength: 5 }),
  spells: fc.array(spell, { maxLength: 6 }),
  notices: fc.array(notice, { minLength: 1, maxLength: 8 }),
});

const rowsOf = (of: string, rows: readonly object[]): readonly InputRow[] =>
  rows.map((row, at) => {
    const key = { source: 's', ref: String(at), number: 1, localDate: '2026-05-01', clubName: null };
    return { of, row: of === 'injury-notice' ? { ...key, seasonId, ...row } : { seasonId, ...row } } as InputRow;
  });

function meant(...inputs: readonly (readonly InputRow[])[]) {
  const state = inputs.reduce(
    (before, rows) => injuryPlayers.process(rows, before, ctx).state,
    injuryPlayers.initial({}),
  );
  const rows = injuryPlayers.finish(state, ctx).out.map((out) => out.row as Readonly<Record<string, unknown>>);
  return new Map(rows.map((row) => [row['ref'], row]));
}

describe('injury-players', () => {
  it('[A44] says one thing of every notice, whatever the order of the rows of an input', () => {
    fc.assert(
      fc.property(season, ({ registered: people, spells, notices }) => {
        const inputs = [
          rowsOf('registered-season', people),
          rowsOf('roster-spell', spells),
          rowsOf('injury-notice', notices),
        ];
        const found = meant(...inputs);
        expect([...found.keys()].sort()).toEqual(notices.map((_, at) => String(at)).sort());
        expect(meant(...inputs.map((rows) => [...rows].reverse()))).toEqual(found);
      }),
    );
  });

  it('[A44] never takes somebody of another name, nor one of several without saying why', () => {
    const surname = (text: string) =>
      text
        .replaceAll(' ', '')
        .replace(/^(matthew|matt|mike|jose|jd)/, '')
        .replace('jr', '');
    fc.assert(
      fc.property(season, ({ registered: people, spells, notices }) => {
        const found = meant(
          rowsOf('registered-season', people),
          rowsOf('roster-spell', spells),
          rowsOf('injury-notice', notices),
        );
        const names = [
          ...people.map(({ person: whose, searchName }) => [whose, searchName] as const),
          ...notices.map(({ person: whose, playerName }) => [whose, playerName] as const),
        ];
        for (const [at, { playerName, person: given }] of notices.entries()) {
          const { person: whose, state, candidates } = found.get(String(at))!;
          const bearers = new Set<string | null>(
            names.filter(([, other]) => surname(other) === surname(playerName)).map(([bearer]) => bearer),
          );
          const taken = whose === null ? [] : [String(whose)];
          expect(taken.every((one) => (state === 'known' ? one === given : bearers.has(one)))).toBe(true);
          expect([state === 'known', taken.length]).toEqual([
            given !== null,
            state === 'known' || state === 'resolved' ? 1 : 0,
          ]);
          expect((candidates as string[]).length > 1).toBe(state === 'ambiguous');
          for (const candidate of candidates as string[]) expect(bearers).toContain(candidate);
        }
      }),
    );
  });
});
