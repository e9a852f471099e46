import { fact, rosterSpell, type RecordOf } from '@fieldhouse/domain';
import { injuryNotice, noticePlayer, registeredSeason } from '@fieldhouse/domain/baseball';
import { defineProcessor, type InputRow } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { namedNotice, noticeName, type NamedNotice } from './named-notice.js';
import { SeasonPeople } from './season-people.js';

const state = z.object({
  /** Person and folded name of each who is registered in the season. */
  registered: z.array(z.tuple([z.string(), z.string()])),
  /** Person, club and position of each roster spell. */
  spells: z.array(z.tuple([z.string(), z.string(), z.string().nullable()])),
  notices: z.array(namedNotice),
});
interface State {
  readonly registered: readonly (readonly [person: string, searchName: string])[];
  readonly spells: readonly (readonly [person: string, club: string, position: string | null])[];
  readonly notices: readonly NamedNotice[];
}

/**
 * Whom each notice of a season is about: the person whose id the source gives, else the only one whom the name can mean
 * among those registered, told apart by club and position where several bear it. Never a guess.
 */
export const injuryPlayers = defineProcessor<z.ZodObject, State>({
  manifest: {
    id: 'injury-players',
    title: 'Players of injury notices',
    version: 1,
    sport: 'baseball',
    owner: 'baseball',
  },
  parameters: z.strictObject({}),
  inputs: [
    { of: registeredSeason, partitionBy: 'seasonId', orderBy: ['person'] },
    { of: rosterSpell, partitionBy: 'seasonId', orderBy: ['person', 'club', 'fromDate'] },
    { of: injuryNotice, partitionBy: 'seasonId', orderBy: ['localDate'] },
  ],
  outputs: [noticePlayer],
  state,
  initial: () => ({ registered: [], spells: [], notices: [] }),
  process: (batch, before) => ({
    state: {
      registered: [...before.registered, ...batch.flatMap(registeredIn)],
      spells: [...before.spells, ...batch.flatMap(spellIn)],
      notices: [...before.notices, ...batch.flatMap(noticeIn)],
    },
    out: [],
  }),
  // Only here: a later notice of a name may carry the id of the man whom an earlier one means.
  finish(before) {
    const people = new SeasonPeople(before.registered, before.spells, before.notices);
    const out = before.notices.map((notice) => {
      const { source, ref, number, seasonId, playerName } = notice;
      return fact(noticePlayer, { source, ref, number, seasonId, playerName, ...people.meantBy(notice) });
    });
    return { state: before, out };
  },
});

function registeredIn({ of, row }: InputRow): State['registered'] {
  if (of !== registeredSeason.kind) return [];
  const { person, searchName } = row as RecordOf<typeof registeredSeason>;
  return [[person, searchName]];
}

function spellIn({ of, row }: InputRow): State['spells'] {
  if (of !== rosterSpell.kind) return [];
  const { person, club, position } = row as RecordOf<typeof rosterSpell>;
  return [[person, club, position]];
}

const noticeIn = ({ of, row }: InputRow): readonly NamedNotice[] =>
  of === injuryNotice.kind ? [noticeName(row as RecordOf<typeof injuryNotice>)] : [];
