import {
  club,
  externalId,
  fact,
  foldName,
  person,
  rosterSpell,
  seasonId,
  teamSeason,
  type DomainRecord,
} from '@fieldhouse/domain';
import { defineFeed, defineProcessor, defineSource, type Source, type Translated } from '@fieldhouse/plugin-kit';
import { z } from 'zod';

/*
 * Rosters that a test writes down: each raw record tells all players of a club in a season.
 */

const sport = 'baseball';
export const rosterSeason = (year: number) => seasonId(sport, 'list', String(year));

const rawRoster = z.strictObject({
  /** Of the raw record: the same again is a duplicate. */
  id: z.string(),
  club: z.string(),
  year: z.int(),
  players: z.array(z.string()),
});
export type RawRoster = z.infer<typeof rawRoster>;

export interface ListRosters {
  readonly clubs: readonly string[];
  readonly players: readonly string[];
  /** Slice id → raw records, in order. */
  readonly slices: Readonly<Record<string, readonly RawRoster[]>>;
}

const ref = (code: string) => externalId('list', code);

export function listRosters(data: ListRosters): Source {
  const known = defineFeed({
    name: 'known',
    title: 'Clubs and players',
    raw: z.string(),
    onDrift: 'stop',
    key: (code) => code,
    emits: [club, person],
    cursor: z.literal('read'),
    slices: async () => [{ id: 'all' }],
    async *read() {
      yield* [...data.clubs, ...data.players];
    },
    advance: () => 'read' as const,
    translate: (code) => (data.clubs.includes(code) ? [clubFact(code)] : [personFact(code)]),
  });
  const rosters = defineFeed({
    name: 'rosters',
    title: 'Rosters',
    raw: rawRoster,
    onDrift: 'quarantine',
    key: (raw) => raw.id,
    after: ['known'],
    emits: [rosterSpell],
    cursor: z.literal('read'),
    slices: async () => Object.keys(data.slices).map((id) => ({ id })),
    async *read({ id }) {
      yield* data.slices[id] ?? [];
    },
    advance: () => 'read' as const,
    translate: rosterRecords,
  });
  return defineSource({
    manifest: {
      id: 'list-rosters',
      title: 'List of rosters',
      sport,
      owner: 'Fieldhouse',
      data: { licence: 'CC0-1.0', notice: 'Invented.' },
      hosts: [],
      rate: { requestsPerSecond: 1 },
    },
    settings: z.strictObject({}),
    check: async () => ({ ok: true }),
    feeds: [known, rosters],
  });
}

const clubFact = (code: string) => fact(club, { ref: ref(code), sport, name: `Club ${code}` });

function personFact(code: string): DomainRecord {
  const name = `Player ${code}`;
  const unknown = { firstName: null, birthDate: null, birthPlace: null, heightMetres: null, massKilograms: null };
  const hands = { bats: null, throws: null, shoots: null };
  const names = { fullName: name, lastName: name, searchName: foldName(name), nameAuthority: 1 };
  return fact(person, { ref: ref(code), ...names, ...unknown, ...hands });
}

function rosterRecords({ club, year, players }: RawRoster): Translated[] {
  const where = { club: ref(club), seasonId: rosterSeason(year) };
  const spell = { ...where, fromDate: `${year}-04-01`, toDate: null, number: null, position: null, list: 'active' };
  return [
    ...players.map((player) => fact(rosterSpell, { ...spell, person: ref(player) })),
    { complete: rosterSpell, where },
  ];
}

const sizes = z.record(z.string(), z.int());

/** How many players each club has in a season, as its nickname. */
export const rosterSizes = defineProcessor({
  manifest: { id: 'roster-sizes', title: 'Sizes of rosters', version: 1, sport, owner: 'Fieldhouse' },
  parameters: z.strictObject({}),
  inputs: [{ of: rosterSpell, partitionBy: 'seasonId', orderBy: ['club'] }],
  outputs: [teamSeason],
  state: z.strictObject({ season: z.string(), sizes }),
  initial: () => ({ season: '', sizes: {} }),
  process(batch, state) {
    const counted: Record<string, number> = { ...state.sizes };
    let { season } = state;
    for (const { row } of batch) {
      counted[String(row['club'])] = (counted[String(row['club'])] ?? 0) + 1;
      season = String(row['seasonId']);
    }
    return { state: { season, sizes: counted }, out: [] };
  },
  finish: (state) => ({
    state,
    out: Object.entries(state.sizes).map(([id, size]) =>
      fact(teamSeason, {
        club: id,
        seasonId: state.season,
        city: 'Somewhere',
        nickname: String(size),
        abbreviation: 'X',
        conference: null,
        division: null,
        colour: null,
      }),
    ),
  }),
});
