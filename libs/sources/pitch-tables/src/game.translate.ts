import {
  fact,
  league,
  leagueId,
  mention,
  personMention,
  season,
  seasonId,
  type DomainRecord,
} from '@fieldhouse/domain';
import { appearanceResultOf, plateAppearance, type pitch } from '@fieldhouse/domain/baseball';
import { SkipRecordError, type RecordSubject, type Translated } from '@fieldhouse/plugin-kit';
import { gameRefs, sport, type GameRefs } from './game-refs.js';
import { pitchRecord } from './pitch.translate.js';
import type { RawGame } from './raw-game.schema.js';
import type { TableFormat } from './table-format.js';
import { tableFormats } from './table-formats.js';
import { rowReader, type PitchRow } from './told-pitch.js';

/** A row and the pitch that it tells of. */
interface ToldPitch {
  readonly row: PitchRow;
  readonly record: DomainRecord<typeof pitch>;
  readonly where: string;
}

/**
 * The pitches and plate appearances of a game, as one table tells them, and who took part.
 *
 * @throws SkipRecordError a row is no pitch, or nobody told the id of its pitcher
 */
export function* translateGame(raw: RawGame): Generator<Translated> {
  const { refs, pitches } = readGame(raw);
  const { key, name, fictional } = raw.league;
  yield mention(league, { sport, key, name, fictional });
  yield mention(season, {
    leagueId: leagueId(sport, key),
    label: refs.year,
    firstDay: null,
    lastDay: null,
    remark: null,
  });
  for (const [ref, called] of refs.persons) yield personMention(ref, called);
  for (const { record } of pitches) yield record;
  yield* appearances(pitches);
  for (const { row, where } of pitches)
    if (row.odd.length > 0) yield { finding: `left out, for it is no such value: ${row.odd.join(', ')}`, where };
  const again = raw.rows.length - pitches.length;
  if (again > 0)
    yield {
      finding: `${again} rows tell a pitch that a row above them tells`,
      where: `${raw.table}: game ${raw.game}`,
    };
}

/** The game as a reader calls it. */
export function aboutGame(raw: RawGame): RecordSubject | null {
  const [line] = raw.rows;
  if (line === undefined) return null;
  const found = rowReader(formatOf(raw), raw.columns)(line.text);
  if (raw.game === null || typeof found === 'string')
    return { seasonId: null, label: `row ${line.number} of ${raw.table}` };
  const { row, told } = found;
  const [home, away] = [row.text('home'), row.text('away')];
  const { localDate } = told.game;
  return {
    seasonId: seasonId(sport, raw.league.key, localDate.slice(0, 4)),
    label: home === '' ? `game ${told.game.id}` : `${away} at ${home}, ${localDate}`,
  };
}

export function formatOf({ format }: RawGame): TableFormat {
  return tableFormats.find(({ id }) => id === format)!;
}

/** Each pitch once, in the table's order. Where the table numbers none, the order is the number. */
function readGame(raw: RawGame): { readonly refs: GameRefs; readonly pitches: readonly ToldPitch[] } {
  const format = formatOf(raw);
  const read = rowReader(format, raw.columns);
  const counted = new Map<number, number>();
  const pitches = new Map<number, ToldPitch>();
  let refs: GameRefs | undefined;
  for (const line of raw.rows) {
    const where = `${raw.table} row ${line.number}`;
    const found = read(line.text);
    if (typeof found === 'string') throw new SkipRecordError(found, { where: `${where}: ${line.text}` });
    const { row, told } = found;
    refs ??= gameRefs(raw, format, told.game);
    const number = told.number ?? (counted.get(told.appearance) ?? 0) + 1;
    counted.set(told.appearance, number);
    const key = told.appearance * 1000 + number;
    if (pitches.has(key)) continue;
    pitches.set(key, { row, where, record: pitchRecord(row, { ...told, number }, refs, raw.pitcherIds) });
  }
  if (refs === undefined) throw new SkipRecordError('a game without a row', { where: raw.table });
  return { refs, pitches: [...pitches.values()] };
}

/** The result of a plate appearance stands on each of its pitches; it is that of the last one. */
function* appearances(pitches: readonly ToldPitch[]): Generator<Translated> {
  const last = new Map<number, ToldPitch>();
  for (const pitch of pitches) {
    const { appearance, number } = pitch.record.row;
    if (number > (last.get(appearance)?.record.row.number ?? 0)) last.set(appearance, pitch);
  }
  for (const { row, record, where } of last.values()) {
    const word = row.text('event');
    if (word === '') continue;
    const result = appearanceResultOf(word);
    if (result === undefined)
      yield { finding: `event "${word}" is none that is known: no plate appearance counts`, where };
    if (!result) continue;
    const { source, gameRef, appearance, seasonId, phase, localDate, inning, half } = record.row;
    const { pitcher, batter, pitcherHand, batterHand } = record.row;
    yield fact(plateAppearance, {
      source,
      gameRef,
      appearance,
      seasonId,
      phase,
      localDate,
      inning,
      half,
      pitcher,
      batter,
      pitcherHand,
      batterHand,
      result,
      text: word,
    });
  }
}
