import { beforeAll, describe, expect, it } from '@jest/globals';
import type { InputRow, Processor } from '@fieldhouse/plugin-kit';
import { createTestContext, referenceData } from '@fieldhouse/plugin-kit/testing';
import { goaltendingLines } from '@fieldhouse/processor-goaltending-lines';
import { skatingLines } from '@fieldhouse/processor-skating-lines';

const hockey = referenceData('hockey');
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

type Told = Readonly<Record<string, number | string | undefined>>;
interface Landing {
  readonly playerId: number;
  readonly position: string;
  readonly seasonTotals?: readonly (Told & { readonly teamCommonName: { readonly default: string } })[];
}
interface GameLog {
  readonly gameLog: readonly (Told & { readonly commonName: { readonly default: string } })[];
}

/** Our name of a count → the API's. */
const skating = {
  games: 'gamesPlayed',
  goals: 'goals',
  assists: 'assists',
  points: 'points',
  plusMinus: 'plusMinus',
  penaltyMinutes: 'pim',
  powerPlayGoals: 'powerPlayGoals',
  powerPlayPoints: 'powerPlayPoints',
  shorthandedGoals: 'shorthandedGoals',
  shorthandedPoints: 'shorthandedPoints',
  gameWinningGoals: 'gameWinningGoals',
  overtimeGoals: 'otGoals',
  shots: 'shots',
};
const goaltending = {
  games: 'gamesPlayed',
  gamesStarted: 'gamesStarted',
  shotsAgainst: 'shotsAgainst',
  goalsAgainst: 'goalsAgainst',
  shutouts: 'shutouts',
  goals: 'goals',
  assists: 'assists',
  penaltyMinutes: 'pim',
};
const countsOf = (told: Told, names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([ours, theirs]) => [ours, Number(told[theirs] ?? 0)]));

const where = hockey.present ? describe : describe.skip;
where(`the season lines of 2024-25${hockey.reason}`, () => {
  const landings = new Map<string, Landing>();
  const logs = new Map<string, GameLog>();
  beforeAll(() => {
    for (const [path, content] of hockey.archive('api-2025-10/player-landing.tar.gz'))
      landings.set(path.split('/')[2]!, content as Landing);
    for (const [path, content] of hockey.archive('api-2025-10/player-game-log-20242025.tar.gz'))
      if (path.endsWith('/2.json')) logs.set(path.split('/')[2]!, content as GameLog);
  });

  const kinds = [
    {
      processor: skatingLines,
      id: 'skating',
      names: skating,
      players: 862,
      isOf: (position: string) => position !== 'G',
    },
    {
      processor: goaltendingLines,
      id: 'goaltending',
      names: goaltending,
      players: 92,
      isOf: (position: string) => position === 'G',
    },
  ] as const;

  it.each(kinds)(
    'are, of $players $id, the same from game logs and as published',
    ({ processor, id, names, players, isOf }) => {
      const whose = { seasonId, phase: 'regular', source: 'nhl-api' };
      const own = [...logs].filter(([player]) => isOf(landings.get(player)?.position ?? ''));
      const games = own.flatMap(([person, { gameLog }]) =>
        gameLog.map((told) => ({
          of: `${id}-game-line`,
          row: {
            ...whose,
            ...countsOf(told, names),
            games: 1,
            game: `${person} ${told['gameId']}`,
            person,
            club: told.commonName.default,
          },
        })),
      );
      const stints = own.flatMap(([person]) =>
        (landings.get(person)?.seasonTotals ?? [])
          .filter((told) => told['season'] === 20242025 && told['gameTypeId'] === 2 && told['leagueAbbrev'] === 'NHL')
          .map((told) => ({
            of: `published-${id}`,
            row: {
              ...whose,
              ...countsOf(told, names),
              person,
              club: told.teamCommonName.default,
              sequence: told['sequence'],
            },
          })),
      );
      const fromGames = linesOf(processor, games as unknown as InputRow[], names);
      expect(linesOf(processor, stints as unknown as InputRow[], names)).toEqual(fromGames);
      expect(linesOf(processor, [...games, ...stints] as unknown as InputRow[], names)).toEqual(fromGames);
      expect(fromGames.filter(([, club]) => club === 'total')).toHaveLength(players);
    },
  );

  function linesOf(
    processor: Pick<Processor, 'initial' | 'process' | 'finish'>,
    rows: readonly InputRow[],
    names: object,
  ) {
    const { ctx } = createTestContext({ settings: {} });
    const { state } = processor.process(rows, processor.initial({}), ctx);
    return processor.finish(state, ctx).out.map((record) => {
      const row = record.row as Readonly<Record<string, unknown>>;
      return [row['person'], row['clubOrTotal'], ...Object.keys(names).map((name) => row[name])] as const;
    });
  }
});
