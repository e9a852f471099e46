import { club, fact, idOf, rosterSpell, type RecordOf } from '@fieldhouse/domain';
import { z } from 'zod';
import { defineProcessor, type InputRow } from '../../processor.js';
import type { ProcessorCases } from '../processor-cases.js';

/*
 * A processor that holds to every law: how many spells a club has in a season, as the name of a club, for want of a better
 * table here. With windows: one a day, by `fromDate`.
 */

const parameters = z.strictObject({
  least: z.int().default(1).meta({ title: 'Least', description: 'Spells that a club must have.' }),
});
const state = z.strictObject({
  /** Day → club → persons. */
  days: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
  latest: z.string(),
});
export type State = z.infer<typeof state>;

const allowedLatenessSeconds = 86_400;

/** The day before which windows are closed. */
const closedBefore = (latest: string) =>
  latest === ''
    ? ''
    : new Date(Date.parse(`${latest}T00:00:00Z`) - allowedLatenessSeconds * 1000).toISOString().slice(0, 10);

export function takeIn(before: State, { row }: InputRow): State {
  const { fromDate, club: of, person } = row as RecordOf<typeof rosterSpell>;
  if (fromDate < closedBefore(before.latest)) return before;
  const day = before.days[fromDate] ?? {};
  const persons = [...new Set([...(day[of] ?? []), person])].sort();
  return {
    days: { ...before.days, [fromDate]: { ...day, [of]: persons } },
    latest: fromDate > before.latest ? fromDate : before.latest,
  };
}

export const goodProcessor = defineProcessor<typeof parameters, State>({
  manifest: { id: 'good', title: 'Good processor', version: 1, sport: null, owner: 'Fieldhouse' },
  parameters,
  inputs: [{ of: rosterSpell, partitionBy: 'seasonId', orderBy: ['fromDate', 'person'] }],
  outputs: [club],
  windows: { lengthsSeconds: [86_400], allowedLatenessSeconds, late: 'count', repeated: 'ignored' },
  state,
  initial: () => ({ days: {}, latest: '' }),
  process: (batch, before) => ({ state: batch.reduce(takeIn, before), out: [] }),
  finish: (before, ctx) => ({
    state: before,
    out: Object.entries(before.days).flatMap(([day, clubs]) =>
      Object.entries(clubs)
        .filter(([, persons]) => persons.length >= ctx.settings.least)
        .map(([of, persons]) => fact(club, { ref: `${of}:${day}`, sport: 'baseball', name: `${persons.length}` })),
    ),
  }),
});

export const spell = (n: number, fromDate: string): InputRow => ({
  of: rosterSpell.kind,
  row: {
    person: idOf('person', `p${n}`),
    club: idOf('club', `c${n % 2}`),
    seasonId: idOf('season', 's'),
    fromDate,
    toDate: null,
    number: null,
    position: null,
    list: 'active',
  } as never,
});

export const goodProcessorCases: ProcessorCases = {
  folder: 'file:///repository/libs/processors/good/src/good.conformance.spec.ts',
  partitions: [
    Array.from({ length: 12 }, (_, n) => spell(n, `2019-04-0${1 + Math.floor(n / 3)}`)),
    [spell(1, '2020-04-01')],
  ],
  lateRows: [spell(99, '2019-03-01')],
};
