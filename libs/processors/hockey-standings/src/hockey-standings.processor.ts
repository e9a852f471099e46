import { believedSource, fact, game, teamSeason, type RecordOf } from '@fieldhouse/domain';
import { gameEndings, hockeyGame, hockeyStanding, skatingLine, type GameEnding } from '@fieldhouse/domain/hockey';
import { defineProcessor, type InputRow } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { afterGame, emptyRecord, gamesOf, outcomeOf, playoffs, pointsOf, type Outcome } from './club-record.js';
import { afterMeeting, meetingKey } from './meetings.js';
import { placesOf } from './places.js';
import { copyOf, noStandings, stateSchema, type Draft, type State } from './standings.state.js';

/**
 * Standings of a season, each phase for itself, from the final games. Of a final game whose ending nobody tells it is
 * taken that it ended in regulation. Of play-offs only games won and lost count.
 */
export const hockeyStandings = defineProcessor<z.ZodObject, State>({
  manifest: {
    id: 'hockey-standings',
    title: 'Standings of the season',
    version: 1,
    sport: 'hockey',
    owner: 'hockey',
  },
  parameters: z.strictObject({}),
  inputs: [
    { of: teamSeason, partitionBy: 'seasonId', orderBy: ['club'] },
    { of: hockeyGame, partitionBy: 'seasonId', orderBy: ['game'] },
    { of: game, partitionBy: 'seasonId', orderBy: ['localDate', 'numberOfDay'] },
  ],
  outputs: [hockeyStanding],
  state: stateSchema,
  initial: () => noStandings,
  process: (batch, before) => ({ state: batch.reduce(takeIn, copyOf(before)), out: [] }),
  finish(before) {
    const { seasonId } = before;
    if (seasonId === null) return { state: before, out: [] };
    const phases = [...new Set(Object.values(before.records).map(({ phase }) => phase))].sort();
    return { state: before, out: phases.flatMap((phase) => standingsOf(seasonId, phase, before)) };
  },
});

function takeIn(state: Draft, input: InputRow): Draft {
  switch (input.of) {
    case teamSeason.kind: {
      const row = input.row as RecordOf<typeof teamSeason>;
      state.seasonId = row.seasonId;
      state.groups[row.club] = { conference: row.conference, division: row.division };
      break;
    }
    case hockeyGame.kind:
      tellEnding(state, input.row as RecordOf<typeof hockeyGame>);
      break;
    case game.kind:
      addGame(state, input.row as RecordOf<typeof game> & { readonly id?: string });
      break;
  }
  return state;
}

function tellEnding({ endings }: Draft, row: RecordOf<typeof hockeyGame>): void {
  const ending = gameEndings.find((each) => each === row.ending);
  if (ending === undefined) return;
  const known = endings[row.game];
  const believed = believedSource(skatingLine, known ? [known.source, row.source] : [row.source]);
  if (believed === row.source) endings[row.game] = { source: row.source, ending };
}

function addGame(state: Draft, row: RecordOf<typeof game> & { readonly id?: string }): void {
  const { phase, home, away, homeScore, awayScore } = row;
  state.seasonId = row.seasonId;
  if (row.status !== 'final' || homeScore === null || awayScore === null) return;
  const ending: GameEnding = state.endings[row.id ?? '']?.ending ?? 'regulation';
  const results = [
    { club: home, home: true, scored: homeScore, allowed: awayScore, ending },
    { club: away, home: false, scored: awayScore, allowed: homeScore, ending },
  ];
  for (const { club, ...result } of results) {
    const key = `${phase} ${club}`;
    state.records[key] = afterGame(state.records[key] ?? emptyRecord(club, phase), result);
  }
  if (phase === playoffs) return;
  const [atHome = 0, onTheRoad = 0] = results.map((result) => pointsOf(outcomeOf(result, phase), phase));
  const key = meetingKey(phase, home, away);
  state.meetings[key] = afterMeeting(state.meetings[key], atHome, onTheRoad);
}

function standingsOf(seasonId: string, phase: string, { records, groups, meetings }: State) {
  const played = Object.values(records).filter((record) => record.phase === phase);
  // A regular season's table shows also clubs that have not played yet; a play-off's only those in it.
  const waiting =
    phase === 'regular' ? Object.keys(groups).filter((club) => !played.some((record) => record.club === club)) : [];
  const all = [...played, ...waiting.map((club) => emptyRecord(club, phase))].sort((a, b) =>
    a.club < b.club ? -1 : 1,
  );
  const placesBy = (group: (club: string) => string) =>
    new Map(
      [...new Set(all.map(({ club }) => group(club)))].flatMap((name) => [
        ...placesOf(
          all.filter(({ club }) => group(club) === name),
          meetings,
        ),
      ]),
    );
  const inDivision = placesBy((club) => JSON.stringify([groups[club]?.conference, groups[club]?.division]));
  const inConference = placesBy((club) => groups[club]?.conference ?? '');
  const inLeague = placesBy(() => '');
  return all.map((record) => {
    const { lastTen, ties: _ties, ...told } = record;
    const lately = (outcome: Outcome) => lastTen.split(outcome).length - 1;
    return fact(hockeyStanding, {
      ...told,
      seasonId,
      games: gamesOf(record),
      place: inDivision.get(record.club) ?? 1,
      conferencePlace: inConference.get(record.club) ?? 1,
      leaguePlace: inLeague.get(record.club) ?? 1,
      lastTenWins: lately('W'),
      lastTenLosses: lately('L'),
      lastTenOvertimeLosses: lately('O'),
    });
  });
}
