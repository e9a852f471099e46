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
import { csvFields, SkipRecordError, TableRow, type RecordSubject, type Translated } from '@fieldhouse/plugin-kit';
import { gameRefs, sport, type GameRefs } from './game-refs.js';
import { pitchRecord } from './pitch.translate.js';
import type { RawGame } from './raw-game.schema.js';
import { placesOf } from './savant-columns.js';
import { rowReader, type SavantRow } from './savant-row.js';

/** A row and the pitch that it tells of. */
interface ToldPitch {
  readonly row: SavantRow;
  readonly record: DomainRecord<typeof pitch>;
  readonly where: string;
}

/**
 * The pitches and plate appearances of a game, as one table tells them, and who took part.
 *
 * @throws SkipRecordError a row is no pitch
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
  for (const ref of refs.persons.values()) yield personMention(ref);
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
  if (raw.game === null) return { seasonId: null, label: `row ${line.number} of ${raw.table}` };
  const row = new TableRow(csvFields(line.text), placesOf(raw.columns));
  const date = row.text('game_date').slice(0, 10);
  return {
    seasonId: seasonId(sport, raw.league.key, date.slice(0, 4)),
    label: `${row.text('away_team') || '?'} at ${row.text('home_team') || '?'}, ${date}`,
  };
}

/** Each pitch once, in the table's order. */
function readGame(raw: RawGame): { readonly refs: GameRefs; readonly pitches: readonly ToldPitch[] } {
  const read = rowReader(raw.columns);
  const pitches = new Map<number, ToldPitch>();
  let refs: GameRefs | undefined;
  for (const { number, text } of raw.rows) {
    const where = `${raw.table} row ${number}`;
    const found = read(text);
    if (typeof found === 'string') throw new SkipRecordError(found, { where: `${where}: ${text}` });
    const { row, told } = found;
    refs ??= gameRefs(raw, told);
    const key = told.appearance * 1000 + told.number;
    if (!pitches.has(key)) pitches.set(key, { row, where, record: pitchRecord(row, told, refs) });
  }
  if (refs === undefined) throw new SkipRecordError('a game without a row', { where: raw.table });
  return { refs, pitches: [...pitches.values()] };
}

/** The result of a plate appearance stands at its last pitch. */
function* appearances(pitches: readonly ToldPitch[]): Generator<Translated> {
  const last = new Map<number, ToldPitch>();
  for (const pitch of pitches) {
    if (pitch.row.text('events') === '') continue;
    const { appearance, number } = pitch.record.row;
    if (number > (last.get(appearance)?.record.row.number ?? 0)) last.set(appearance, pitch);
  }
  for (const { row, record, where } of last.values()) {
    const word = row.text('events');
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
      text: row.text('des').trim() || word,
    });
  }
}
