import { fact, seasonId, type DomainRecord, type Phase, type RecordOf } from '@fieldhouse/domain';
import { pitch, plateAppearance, type AppearanceResult, type PitchCall } from '@fieldhouse/domain/baseball';
import { pitchLines } from '@fieldhouse/processor-pitch-lines';
import { groupedBy } from '@fieldhouse/read-model';

/** A game of so many pitches of one pitcher to one batter. */
export interface PitchedGame {
  readonly day: string;
  readonly ref: string;
  readonly pitches: number;
  readonly phase?: Phase;
  readonly source?: string;
  /** Miles an hour by which he threw slower than usual. */
  readonly slower?: number;
}

const mph = 0.44704;
const inch = 0.0254;

/** Five pitches a plate appearance, and what became of each in turn. */
const calls: readonly PitchCall[] = ['ball', 'called-strike', 'swinging-strike', 'foul', 'in-play'];
const types = ['FF', 'FF', 'SL', null, 'FF'] as const;
const results: readonly AppearanceResult[] = ['single', 'generic-out', 'generic-out', 'home-run'];

/** The game's pitches and plate appearances. Every pitch is made of its place, so that a hand can count what is asked for. */
export function gameOfPitches(told: PitchedGame, pitcher: string, batter: string): readonly DomainRecord[] {
  const { day, ref, pitches, phase = 'regular', source = 'statcast', slower = 0 } = told;
  const common = {
    source,
    gameRef: ref,
    seasonId: seasonId('baseball', 'small', day.slice(0, 4)),
    phase,
    localDate: day,
    inning: 1,
    half: 'top',
    pitcher,
    batter,
    pitcherHand: 'R',
  };
  const thrown = Array.from({ length: pitches }, (_, at) => {
    const number = (at % 5) + 1;
    const appearance = Math.floor(at / 5) + 1;
    const inPlay = calls[number - 1] === 'in-play';
    return fact(pitch, {
      ...common,
      appearance,
      number,
      batterHand: appearance % 2 === 0 ? 'L' : 'R',
      tracking: source === 'pitch-tables-pitchfx' ? 'pitchfx' : 'statcast',
      balls: 0,
      strikes: 0,
      outs: 0,
      type: types[number - 1] ?? null,
      call: calls[number - 1]!,
      speedMetresPerSecond: (94 + (at % 3) - slower) * mph,
      plateXMetres: number === 4 ? null : (number - 3) * 6 * inch,
      plateZMetres: number === 4 ? null : 30 * inch,
      zoneTopMetres: null,
      zoneBottomMetres: null,
      zone: number === 4 ? null : number === 1 ? 11 : 5,
      releaseXMetres: null,
      releaseZMetres: null,
      extensionMetres: null,
      breakXMetres: null,
      breakZMetres: null,
      spinRevolutionsPerMinute: null,
      exitSpeedMetresPerSecond: inPlay ? (88 + (appearance % 5)) * mph : null,
      launchAngleDegrees: inPlay ? 12 : null,
      distanceMetres: null,
      fieldedX: inPlay ? 125.42 + appearance : null,
      fieldedY: inPlay ? 98.27 : null,
      battedBall: inPlay ? 'fly-ball' : null,
    });
  });
  const appearances = Array.from({ length: Math.floor(pitches / 5) }, (_, at) =>
    fact(plateAppearance, {
      ...common,
      appearance: at + 1,
      batterHand: (at + 1) % 2 === 0 ? 'L' : 'R',
      result: results[at % results.length]!,
      text: null,
    }),
  );
  return [...thrown, ...appearances];
}

/** The lines that the processor makes of pitches. */
export function linesOf(records: readonly DomainRecord[]): readonly DomainRecord[] {
  const ctx = undefined as never;
  const seasons = groupedBy(records, ({ row }) => (row as RecordOf<typeof pitch>).seasonId);
  return [...seasons.values()].flatMap((ofSeason) => {
    const batch = ofSeason.map(({ of, row }) => ({ of: of.kind, row }));
    const { state } = pitchLines.process(batch as never, pitchLines.initial({}), ctx);
    return pitchLines.finish(state, ctx).out;
  });
}
