import type { RecordOf } from '@fieldhouse/domain';
import type { baseballEvent } from '@fieldhouse/domain/baseball';
import type { GameEvent } from './game-event.js';
import type { ScoredGame } from './parse-game.js';
import type { Bases } from './runner.js';
import { EVENT_TYPES } from './event-code.js';

/** Takes what we say of one column of the reference. */
export type Say = (column: string, value: string | number) => void;

const flag = (value: unknown) => (value === true || (typeof value === 'number' && value !== 0) ? 'T' : 'F');
const place = (list: readonly number[], at: number) => list[at] ?? 0;
const somebody = (destination: number | null) => (destination === null || destination < 0 ? 0 : destination);
const base = (mask: number, from: 1 | 2 | 3) => flag(mask & (1 << (from - 1)));
const without = (external: string | null) => (external === null ? '' : external.slice(external.indexOf(':') + 1));
const digit = (count: string, at: number) => (/\d/.test(count.charAt(at)) ? Number(count.charAt(at)) : 0);
const bits = (bases: Bases) => (bases[1] ? 1 : 0) + (bases[2] ? 2 : 0) + (bases[3] ? 4 : 0);

/** What a stored event says, in the columns of the reference. */
export function storedColumns(row: RecordOf<typeof baseballEvent>, say: Say): void {
  say('INN_CT', row.inning);
  say('BAT_HOME_ID', row.half === 'top' ? 0 : 1);
  say('OUTS_CT', row.outsBefore);
  say('AWAY_SCORE_CT', row.awayScoreBefore);
  say('HOME_SCORE_CT', row.homeScoreBefore);
  say('BALLS_CT', row.balls ?? 0);
  say('STRIKES_CT', row.strikes ?? 0);
  say('PITCH_SEQ_TX', row.pitches ?? '');
  say('BAT_ID', without(row.batter));
  say('BAT_LINEUP_ID', row.battingOrder);
  say('PH_FL', flag(row.pinchHitter));
  say('RESP_BAT_ID', without(row.responsibleBatter));
  say('PIT_ID', without(row.pitcher));
  say('RESP_PIT_ID', without(row.responsiblePitcher));
  say('BAT_HAND_CD', row.batterHand ?? '?');
  say('PIT_HAND_CD', row.pitcherHand ?? '?');
  say('BASE1_RUN_ID', without(row.onFirst));
  say('BASE2_RUN_ID', without(row.onSecond));
  say('BASE3_RUN_ID', without(row.onThird));
  say('EVENT_TX', row.text);
  say('EVENT_CD', EVENT_TYPES.lastIndexOf(row.type));
  say('BAT_EVENT_FL', flag(row.plateAppearance));
  say('AB_FL', flag(row.atBat));
  say('H_CD', row.hitBases);
  say('SH_FL', flag(row.sacrificeHit));
  say('SF_FL', flag(row.sacrificeFly));
  say('EVENT_OUTS_CT', row.outs);
  say('EVENT_RUNS_CT', row.runs);
  say('RBI_CT', row.runsBattedIn);
  say('WP_FL', flag(row.wildPitch));
  say('PB_FL', flag(row.passedBall));
  say('DP_FL', flag(row.doublePlay));
  say('TP_FL', flag(row.triplePlay));
  say('ERR_CT', row.errors);
  say('FLD_CD', row.fielder ?? 0);
  say('BATTEDBALL_LOC_TX', row.battedBallLocation ?? '');
  say('BAT_DEST_ID', somebody(row.batterDestination));
  say('RUN1_DEST_ID', somebody(row.firstDestination));
  say('RUN2_DEST_ID', somebody(row.secondDestination));
  say('RUN3_DEST_ID', somebody(row.thirdDestination));
  say('RUN1_SB_FL', base(row.stealing, 1));
  say('RUN2_SB_FL', base(row.stealing, 2));
  say('RUN3_SB_FL', base(row.stealing, 3));
  say('RUN1_CS_FL', base(row.caughtStealing, 1));
  say('RUN2_CS_FL', base(row.caughtStealing, 2));
  say('RUN3_CS_FL', base(row.caughtStealing, 3));
  say('RUN1_PK_FL', base(row.pickedOff, 1));
  say('RUN2_PK_FL', base(row.pickedOff, 2));
  say('RUN3_PK_FL', base(row.pickedOff, 3));
}

/** What the parser knows beyond the stored columns. */
export function scoredColumns({ header, events }: ScoredGame, event: GameEvent, say: Say): void {
  const { play, bases, fielders } = event;
  const before = events[event.sequence - 2];
  const after = events[event.sequence];
  const opens = before === undefined || before.inning !== event.inning || before.side !== event.side;
  const closes = after === undefined || after.inning !== event.inning || after.side !== event.side;
  say('GAME_ID', header.id);
  say('AWAY_TEAM_ID', header.away);
  say('HOME_TEAM_ID', header.home);
  say('BAT_TEAM_ID', event.side === 0 ? header.away : header.home);
  say('FLD_TEAM_ID', event.side === 0 ? header.home : header.away);
  say('EVENT_ID', event.sequence);
  say('BAT_LAST_ID', header.homeBatsFirst === (event.side === 0) ? 1 : 0);
  say('COUNT_TX', event.count);
  say('BALLS_CT', digit(event.count, 0));
  say('STRIKES_CT', digit(event.count, 1));
  say('RESP_BAT_HAND_CD', event.responsibleBatterHand);
  say('RESP_PIT_HAND_CD', event.responsiblePitcherHand);
  for (let position = 2; position <= 9; position += 1) say(`POS${position}_FLD_ID`, fielders[position]!);
  say('FLD_ID', play.fielder === 0 ? '' : play.fielder === 1 ? event.pitcher : fielders[play.fielder]!);
  say('LEADOFF_FL', flag(event.leadsOff));
  say('BAT_FLD_CD', event.batterPosition);
  say('REMOVED_FOR_PH_BAT_ID', event.pinchHitsFor);
  say('REMOVED_FOR_PH_BAT_FLD_CD', event.pinchHitsForPosition);
  say('BATTEDBALL_CD', play.battedBall);
  say('BUNT_FL', flag(play.bunt));
  say('FOUL_FL', flag(play.foul));
  say('UNKNOWN_OUT_EXC_FL', flag(play.unknownFielders));
  say('BAT_PLAY_TX', play.fielding[0]!);
  say('INN_NEW_FL', flag(opens));
  say('INN_END_FL', flag(closes));
  say('GAME_NEW_FL', flag(before === undefined));
  say('GAME_END_FL', flag(after === undefined));
  say('PA_NEW_FL', flag(opens || before.endsPlateAppearance));
  say('START_BASES_CD', bits(bases));
  for (let at = 0; at < 3; at += 1) {
    say(`ERR${at + 1}_FLD_CD`, place(play.errors, at));
    say(`ERR${at + 1}_CD`, play.errorKinds[at] ?? 'N');
    say(`PO${at + 1}_FLD_CD`, place(play.putouts, at));
  }
  for (let at = 0; at < 10; at += 1) say(`ASS${at + 1}_FLD_CD`, place(play.assists, at));
  for (const from of [1, 2, 3] as const) {
    const runner = bases[from];
    say(`RUN${from}_PLAY_TX`, play.fielding[from]!);
    say(`RUN${from}_RESP_PIT_ID`, runner?.pitcher ?? '');
    say(`RUN${from}_RESP_CAT_ID`, runner?.catcher ?? '');
    say(`RUN${from}_AUTO_FL`, flag(runner?.automatic));
    say(`RUN${from}_ORIGIN_EVENT_ID`, runner?.origin ?? 0);
    say(`PR_RUN${from}_FL`, flag((runner?.ranFor ?? '') !== ''));
    say(`REMOVED_FOR_PR_RUN${from}_ID`, runner?.ranFor ?? '');
  }
}
