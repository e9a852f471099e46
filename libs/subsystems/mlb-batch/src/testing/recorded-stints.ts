import type { RecordKind, RecordOf } from '@fieldhouse/domain';
import type { injuryStint, noticePlayer, unmatchedNotice } from '@fieldhouse/domain/baseball';
import type { BatchFeed, InputRow, Processor, RawObject, Source, SourceContext } from '@fieldhouse/plugin-kit';
import { injuryNotes } from '@fieldhouse/processor-injury-notes';
import { injuryPlayers } from '@fieldhouse/processor-injury-players';
import { injuryStints } from '@fieldhouse/processor-injury-stints';
import { playerRegister } from '@fieldhouse/source-player-register';
import { retrosheet } from '@fieldhouse/source-retrosheet';
import { transactionNotes } from '@fieldhouse/source-transaction-notes';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Folder with recorded data. */
export const recordedData =
  process.env['FIELDHOUSE_DATA'] ?? fileURLToPath(new URL('../../../../../../shared/data', import.meta.url));
export const haveRecordedData = existsSync(join(recordedData, 'baseball/transactions'));
/** Why a test over recorded data is skipped; nothing where it is not. */
export const reason = haveRecordedData ? '' : ' (skipped: no data beside the repository)';

export interface RecordedStints {
  readonly notes: number;
  readonly players: readonly RecordOf<typeof noticePlayer>[];
  readonly stints: readonly RecordOf<typeof injuryStint>[];
  readonly unmatched: readonly RecordOf<typeof unmatchedNotice>[];
  /** Persons by other ids of theirs, as the register claims. */
  readonly persons: ReadonlyMap<string, string>;
}

/** Rows by kind and season. */
class Rows {
  private readonly kinds = new Map<string, Map<string, InputRow['row'][]>>();

  add({ kind }: RecordKind, row: InputRow['row']): void {
    const seasons = this.kinds.get(kind) ?? new Map<string, InputRow['row'][]>();
    const season = String(row['seasonId']);
    this.kinds.set(kind, seasons.set(season, seasons.get(season) ?? []));
    seasons.get(season)!.push(row);
  }

  seasons = ({ kind }: RecordKind): readonly string[] => [...(this.kinds.get(kind)?.keys() ?? [])];

  of<Row>({ kind }: RecordKind): readonly Row[] {
    return [...(this.kinds.get(kind)?.values() ?? [])].flat() as unknown as readonly Row[];
  }

  in({ kind }: RecordKind, season: string, orderBy: readonly string[]): readonly InputRow['row'][] {
    const key = (row: InputRow['row']) => orderBy.map((column) => String(row[column])).join(' ');
    const rows = this.kinds.get(kind)?.get(season) ?? [];
    return rows
      .map((row) => [key(row), row] as const)
      .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
      .map(([, row]) => row);
  }
}

/**
 * All recorded transactions through sources and processors to stints, as the engine would take them but without a
 * database: the strongest external id of a person stands where ours would.
 *
 * @param rosterSeasons of which to read Retrosheet's rosters too, which tell men of one name apart
 */
export async function recordedStints(dataDir: string, rosterSeasons: readonly number[] = []): Promise<RecordedStints> {
  const rows = new Rows();
  const persons = new Map<string, string>();
  const readings = [
    read(transactionNotes, 'notes', { folder: join(dataDir, 'baseball/transactions') }),
    read(playerRegister, 'people', { folder: join(dataDir, 'pitches/register') }),
    ...rosterSeasons.map((season) =>
      read(retrosheet, 'rosters', { folder: join(dataDir, 'baseball/retrosheet'), seasons: [season] }),
    ),
  ];
  for (const reading of readings)
    for await (const one of reading) {
      if ('claim' in one) for (const id of one.ids) persons.set(id, one.ids[0]!);
      else if ('of' in one && 'seasonId' in one.row) rows.add(one.of, one.row);
    }
  for (const processor of [injuryNotes, injuryPlayers, injuryStints]) compute(processor as unknown as Processor, rows);
  const [notes, players, [stints, unmatched]] = [
    injuryNotes.inputs[0]!.of,
    injuryPlayers.outputs[0]!,
    injuryStints.outputs as [RecordKind, RecordKind],
  ];
  return {
    notes: rows.of(notes).length,
    players: rows.of(players),
    stints: rows.of(stints),
    unmatched: rows.of(unmatched),
    persons,
  };
}

function compute({ inputs, parameters, ...processor }: Processor, rows: Rows): void {
  const settings = parameters.parse({});
  const ctx = { settings } as SourceContext<Record<string, unknown>>;
  for (const season of rows.seasons(inputs.at(-1)!.of)) {
    let state = processor.initial(settings);
    const keep = (out: ReturnType<typeof processor.finish>['out']) => out.forEach(({ of, row }) => rows.add(of, row));
    for (const { of, orderBy } of inputs) {
      const batch = rows.in(of, season, orderBy).map((row): InputRow => ({ of: of.kind, row }));
      const step = processor.process(batch, state, ctx);
      state = step.state;
      keep(step.out);
    }
    keep(processor.finish(state, ctx).out);
  }
}

async function* read(source: Source, name: string, settings: { readonly folder: string; readonly seasons?: number[] }) {
  const feed = source.feeds.find((each) => each.name === name) as BatchFeed;
  const ctx = {
    settings: source.settings.parse(settings),
    signal: new AbortController().signal,
    files: filesIn(settings.folder),
  } as unknown as SourceContext;
  for (const slice of await feed.slices(ctx, null))
    for await (const raw of feed.read(slice, ctx)) yield* feed.translate(raw);
}

function filesIn(folder: string): SourceContext['files'] {
  return {
    list: (match = /./) =>
      Promise.resolve((readdirSync(folder, { recursive: true }) as string[]).filter((path) => match.test(path)).sort()),
    read: (path) => Promise.resolve(rawObject(path, readFileSync(join(folder, path)))),
  };
}

function rawObject(address: string, bytes: Buffer): RawObject {
  const text = () => bytes.toString('utf8');
  return {
    address,
    hash: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    mediaType: null,
    text,
    unpack: () => {
      const unpacked = gunzipSync(bytes);
      return Promise.resolve([{ path: address, bytes: unpacked, text: () => unpacked.toString('utf8') }]);
    },
  };
}
