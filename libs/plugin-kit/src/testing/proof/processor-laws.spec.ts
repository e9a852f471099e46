import { club, fact, game } from '@fieldhouse/domain';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { InputRow } from '../../processor.js';
import type { ProcessorCases, ProcessorSubject } from '../processor-cases.js';
import { processorLaws } from '../processor-laws/processor-laws.js';
import { goodProcessor, goodProcessorCases, spell, takeIn, type State } from './good.processor.js';

type Good = typeof goodProcessor;

const subject = (change: Partial<Good> = {}, cases: Partial<ProcessorCases> = {}): ProcessorSubject => ({
  processor: { ...goodProcessor, ...change } as unknown as ProcessorSubject['processor'],
  cases: { ...goodProcessorCases, ...cases },
});
const output = (row: object) =>
  subject({
    finish: (state) => ({
      state,
      out: [{ of: club, row: { ref: 'x', sport: 'x', name: 'x', ...row } as never, mode: 'fact' }],
    }),
  });
const windows = (change: Partial<NonNullable<Good['windows']>>) =>
  subject({ windows: { ...goodProcessor.windows!, ...change } });
const named = (name: string) => fact(club, { ref: 'x:x', sport: 'baseball', name });
const day = (row: InputRow) => (row.row as unknown as { fromDate: string }).fromDate;

let calls = 0;
let heldOutside: InputRow[] = [];

const broken: readonly (readonly [string, RegExp, ProcessorSubject])[] = [
  ['K01', /not the name of its folder/, subject({ manifest: { ...goodProcessor.manifest, id: 'other' } })],
  ['K01', /the version 1.5/, subject({ manifest: { ...goodProcessor.manifest, version: 1.5 } })],
  ['K01', /no column season/, subject({ inputs: [{ ...goodProcessor.inputs[0]!, partitionBy: 'season' as never }] })],
  ['K01', /there is no input/, subject({ inputs: [] })],
  ['K01', /there is no output/, subject({ outputs: [] })],
  ['K01', /lateness is negative/, windows({ allowedLatenessSeconds: -1 })],
  ['K01', /a window has no length/, windows({ lengthsSeconds: [] })],
  ['K02', /extra has no title/, subject({ parameters: z.strictObject({ extra: z.string().optional() }) as never })],
  ['K02', /an unknown setting .* is taken/, subject({ parameters: z.object({}) as never })],
  ['K05', /game is not a declared kind/, subject({ finish: (state) => ({ state, out: [{ of: game, row: {} as never, mode: 'fact' }] }) })],
  ['K05', /club.name may not be null/, output({ name: null })],
  ['K05', /club.more is not a column/, output({ more: 1 })],
  ['K05', /puts out nothing/, subject({ finish: (state) => ({ state, out: [] }) })],
  ['K05', /rows of game/, subject({}, { partitions: [[{ of: game.kind, row: {} as never }]] })],
  ['K05', /throws TypeError/, subject({ process: (batch, state) => ({ state, out: [named(day(batch[0]!))] }) })],
  ['K13', /the second time differs/, subject({ finish: (state) => ({ state, out: [named(`${(calls += 1)}`)] }) })],
  ['K13', /uses Date.now/, subject({ finish: (state) => ({ state, out: [named(Date.now() > 0 ? 'x' : 'y')] }) })],
  ['K13', /uses Math.random/, subject({ finish: (state) => ({ state, out: [named(Math.random() < 2 ? 'x' : 'y')] }) })],
  ['K13', /changes what it is given/, subject({ process: (batch, state) => (batch.forEach((row) => (state.days[day(row)] = {})), { state, out: [] }) })],
  ['K13', /changes its rows/, subject({ process: (batch, state) => {
    if (batch.length > 1) for (const { row } of batch) (row as { number: string | null }).number = '7';
    return { state, out: [] };
  } })],
  ['K13', /cut at/, subject({ process: (batch, state) => ({ state, out: batch.length > 0 ? [named(`${batch.length}`)] : [] }) })],
  ['K13', /cut at/, subject({
    process: (batch, state) => { heldOutside = state.latest === '' ? [...batch] : [...heldOutside, ...batch]; return { state: batch.reduce(takeIn, state), out: [] }; },
    state: z.strictObject({ days: z.record(z.string(), z.never()).catch({}), latest: z.string() }) as never,
  })],
  ['K13', /repeated/, subject({ process: (batch, state) => ({
    state: batch.reduce<State>((before, row) => ({ ...before, days: { ...before.days, [day(row)]: { c: [...(before.days[day(row)]?.['c'] ?? []), 'again'] } } }), state),
    out: [],
  }) })],
  ['K13', /a late row changes a closed window/, subject({}, { lateRows: [spell(99, '2019-04-04')] })],
  ['K13', /a late row is no error/, windows({ late: 'error' })],
  ['K13', /to be counted, not thrown at/, subject({ process: (batch, state) => {
    if (batch.some((row) => day(row) < '2019-04')) throw new Error('late');
    return { state: batch.reduce(takeIn, state), out: [] };
  } })],
  ['K13', /no lateRows/, { ...subject(), cases: { folder: goodProcessorCases.folder, partitions: goodProcessorCases.partitions } }],
]; // prettier-ignore

describe('the laws of processors', () => {
  it.each(processorLaws.map((law) => [`${law.id} ${law.title}`, law] as const))(
    '[P04] are kept by a good processor: %s',
    async (_, law) => {
      expect(await law.violations(subject())).toEqual([]);
    },
  );

  it.each(broken)('[P04] %s notices when it is broken: %s', async (id, message, spoilt) => {
    const laws = processorLaws.filter((law) => law.id === id);
    const found = (await Promise.allSettled(laws.map(async (law) => law.violations(spoilt)))).flatMap((result) =>
      result.status === 'fulfilled' ? result.value : [String(result.reason)],
    );
    expect(found.some((violation) => message.test(violation)) ? 'noticed' : found).toBe('noticed');
  });

  it('[P04] are each broken by some processor above', () => {
    expect(new Set(broken.map(([id]) => id))).toEqual(new Set(processorLaws.map(({ id }) => id)));
  });
});
