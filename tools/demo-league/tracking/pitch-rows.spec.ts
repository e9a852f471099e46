import { appearanceResultOf, appearanceResults, pitchCallOf, type AppearanceResult } from '@fieldhouse/domain/baseball';
import { csvFields } from '@fieldhouse/plugin-kit';
import { EVENT_TYPES, type GameEvent } from '@fieldhouse/source-retrosheet';
import { describe, expect, it } from '@jest/globals';
import { demoLeague, registerOf, scoredGames, transactionsOf } from '../demo-league.fixture.js';
import { absencesOf } from '../injuries/absences.fixture.js';
import { columns, pitchRows } from './pitch-rows.mjs';
import { pitchTable } from './pitch-tables.mjs';

type Pitch = Readonly<Record<string, string>>;

const { files, games } = demoLeague;
const ids = new Map(registerOf(files).map(({ number, id }) => [String(number), id]));
const used = (
  'batter pitcher events description zone stand type hit_location bb_type balls strikes plate_x plate_z outs_when_up inning ' +
  'inning_topbot hc_x sz_top sz_bot game_date game_pk at_bat_number pitch_number pitch_type release_speed'
)
  .split(' ')
  .map((name) => [name, columns.indexOf(name)] as const);
function pitchOf(line: string): Pitch {
  const fields = csvFields(line);
  return Object.fromEntries(used.map(([name, at]) => [name, fields[at]!]));
}
const pitchesOf = new Map(
  games.map((game) => {
    const { home, date, number } = game.fixture;
    return [`${home}${date.replaceAll('-', '')}${number}`, pitchRows(game).map(pitchOf)];
  }),
);
const pitches = [...pitchesOf.values()].flat();
const scored = scoredGames(files);

/** What the two records of a game say of each plate appearance, in the same words. */
const byPitches = (of: readonly Pitch[]) =>
  of.flatMap(({ events = '', batter = '', pitcher = '', stand, inning, inning_topbot: half, outs_when_up: outs }) => {
    const result = events === '' ? null : appearanceResultOf(events);
    if (!result) return [];
    return `${half} ${inning}, ${outs} out: ${ids.get(pitcher)} to ${ids.get(batter)} (${stand}) ${counted(result)}`;
  });
const byPlays = (events: readonly GameEvent[]) =>
  events
    .filter(({ endsPlateAppearance }) => endsPlateAppearance)
    .map(({ batter, pitcher, batterHand, side, inning, outsBefore, play }) => {
      const { sacrificeFly, sacrificeHit, code } = play;
      const result = sacrificeFly ? 'sacrifice-fly' : sacrificeHit ? 'sacrifice-hit' : EVENT_TYPES[code]!;
      const half = `${side === 0 ? 'Top' : 'Bot'} ${inning}`;
      return `${half}, ${outsBefore} out: ${pitcher} to ${batter} (${batterHand}) ${counted(result as AppearanceResult)}`;
    });
const counted = (result: AppearanceResult) => JSON.stringify(appearanceResults[result]);

const ball = 1.45 / 12;
const isStrike = ({ plate_x: x, plate_z: z, sz_top: top, sz_bot: bottom }: Pitch) =>
  Math.abs(Number(x)) <= 8.5 / 12 + ball && Number(z) >= Number(bottom) - ball && Number(z) <= Number(top) + ball;

describe('the pitches of the demo league', () => {
  it('tell in every game the same plate appearances, one after the other, as its plays', () => {
    expect(scored).toHaveLength(pitchesOf.size);
    const told = scored.map(({ header }) => [header.id, ...byPitches(pitchesOf.get(header.id)!)].join('\n'));
    expect(told).toEqual(scored.map(({ header, events }) => [header.id, ...byPlays(events)].join('\n')));
  });

  it('are as many in every game, with the same calls, as the letters of its plays', () => {
    const typeOf = { B: 'B', V: 'B', H: 'B', C: 'S', S: 'S', F: 'S', X: 'X' } as Record<string, string>;
    const letters = scored.map(({ header, events }) => {
      const turns = events.filter(({ endsPlateAppearance, batter, pitches }, at) => {
        const next = events[at + 1];
        return endsPlateAppearance || next?.batter !== batter || !next.pitches.startsWith(pitches);
      });
      const thrown = turns.flatMap(({ pitches }) => [...pitches.replace(/[^A-Z]|N/g, '')]);
      return [header.id, ...thrown.map((letter) => typeOf[letter])].join('');
    });
    const told = scored.map(({ header }) =>
      [
        header.id,
        ...pitchesOf.get(header.id)!.map(({ type, events }) => (events === 'catcher_interf' ? 'X' : type)),
      ].join(''),
    );
    expect(told).toEqual(letters);
  });

  it('count balls and strikes from pitch to pitch', () => {
    const wrong = pitches.filter(({ pitch_number: number, balls, strikes }, at) => {
      if (number === '1') return balls !== '0' || strikes !== '0';
      const before = pitches[at - 1]!;
      const foul = before['strikes'] === '2' && before['description'] === 'foul';
      const strike = before['type'] === 'S' && !foul ? 1 : 0;
      const wide = before['type'] === 'B' ? 1 : 0;
      return Number(balls) !== Number(before['balls']) + wide || Number(strikes) !== Number(before['strikes']) + strike;
    });
    expect(wrong).toEqual([]);
  });

  it('have the number of the zone that they cross, and words that are known', () => {
    const measured = pitches.filter(({ zone }) => zone !== '');
    expect(measured.length / pitches.length).toBeGreaterThan(0.99);
    expect(measured.filter((pitch) => Number(pitch['zone']) <= 9 !== isStrike(pitch))).toEqual([]);
    expect(pitches.filter(({ description = '' }) => pitchCallOf(description) === undefined)).toEqual([]);
  });

  it('hit batters on the side where they stand', () => {
    const hit = pitches.filter(({ description, plate_x: x }) => description === 'hit_by_pitch' && x !== '');
    expect(hit.length).toBeGreaterThan(100);
    expect(hit.filter(({ stand, plate_x: x }) => Number(x) < 0 !== (stand === 'R'))).toEqual([]);
  });

  it('are fielded where the fielder stands, on the side that the batter pulls more often', () => {
    const left = ({ hc_x: x }: Pitch) => Number(x) < 125.42;
    const share = (of: readonly Pitch[]) => of.filter(left).length / of.length;
    const by = (...fielders: string[]) =>
      pitches.filter(({ hit_location: fielder = '', type }) => type === 'X' && fielders.includes(fielder));
    expect(share(by('5', '7'))).toBeGreaterThan(0.98);
    expect(share(by('3', '9'))).toBeLessThan(0.02);
    const grounders = (side: string) =>
      pitches.filter(({ bb_type: kind, stand }) => kind === 'ground_ball' && stand === side);
    expect(share(grounders('R'))).toBeGreaterThan(0.6);
    expect(share(grounders('L'))).toBeLessThan(0.4);
  });

  it('lose speed after injuries of the arm, and none after others', () => {
    const changes = { arm: [] as number[], other: [] as number[] };
    const fastballs = new Map<number, Pitch[]>();
    for (const pitch of pitches) {
      if (!['FF', 'SI', 'FC'].includes(pitch['pitch_type']!)) continue;
      const pitcher = Number(pitch['pitcher']);
      if (!fastballs.get(pitcher)?.push(pitch)) fastballs.set(pitcher, [pitch]);
    }
    for (const { person, start, end, text, list } of absencesOf(transactionsOf(files))) {
      const thrown = fastballs.get(person) ?? [];
      const before = thrown.filter(({ game_date: date = '' }) => date < start).slice(-60);
      const after = thrown.filter(({ game_date: date = '' }) => date >= end).slice(0, 60);
      if (!list.endsWith('injured') || before.length < 60 || after.length < 60) continue;
      const arm = /shoulder (?:infl|str)|elbow|forearm strain|flexor|rotator/i.test(text);
      changes[arm ? 'arm' : 'other'].push(meanSpeed(after) - meanSpeed(before));
    }
    expect(changes.arm.length).toBeGreaterThan(10);
    expect(mean(changes.arm)).toBeLessThan(-0.4);
    expect(mean(changes.other)).toBeGreaterThan(-0.3);
  });

  it('stand in tables by month with the columns by name, the newest first', () => {
    const [head, ...lines] = pitchTable(games.slice(0, 12)).trimEnd().split('\n');
    expect(head).toBe(columns.join(','));
    const order = lines.map((line) => {
      const {
        game_date: date,
        game_pk: game,
        at_bat_number: appearance = '',
        pitch_number: number = '',
      } = pitchOf(line);
      return `${date} ${game} ${appearance.padStart(3, '0')} ${number.padStart(2, '0')}`;
    });
    expect(order).toEqual([...order].sort().reverse());
  });
});

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanSpeed = (of: readonly Pitch[]) => mean(of.map(({ release_speed: speed }) => Number(speed)));
