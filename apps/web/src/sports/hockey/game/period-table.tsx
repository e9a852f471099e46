import { Club, DataTable, type ClubName, type TableColumn } from '@fieldhouse/web-ui';
import { periodText, periodTitle } from './game-words.js';
import type { HockeyGame } from './hockey-game.js';

type Period = HockeyGame['periods'][number];
interface Side {
  readonly club: ClubName;
  readonly score: number | null;
  readonly goals: (period: Period) => number;
  readonly shots: (period: Period) => number;
}

/** A row a club: goals and shots on goal of each period, and both in all. */
export function PeriodTable({ answer }: { readonly answer: HockeyGame }) {
  const { game, periods, seasonLabel } = answer;
  const played = periods.filter((period) => period.periodKind !== 'shootout');
  const sides: readonly Side[] = [
    { club: game.away, score: game.awayScore, goals: (p) => p.awayGoals, shots: (p) => p.awayShots },
    { club: game.home, score: game.homeScore, goals: (p) => p.homeGoals, shots: (p) => p.homeShots },
  ];
  const columns: readonly TableColumn<Side>[] = [
    { key: 'club', header: 'Club', align: 'start', cell: (side) => <Club club={side.club} season={seasonLabel} /> },
    ...periods.map((period): TableColumn<Side> => ({
      key: `period-${period.period}`,
      header: periodText(period),
      title:
        period.periodKind === 'shootout' ? 'Shootout: attempts that went in' : `${periodTitle(period)}: goals, shots`,
      cell: (side) =>
        period.periodKind === 'shootout' ? (
          side.goals(period)
        ) : (
          <span className="goals-shots">
            {side.goals(period)} <span className="unit">{side.shots(period)}</span>
          </span>
        ),
    })),
    { key: 'goals', header: 'Goals', cell: (side) => <b>{side.score}</b> },
    {
      key: 'shots',
      header: 'Shots',
      title: 'Shots on goal, goals among them',
      cell: (side) => played.reduce((sum, period) => sum + side.shots(period), 0),
    },
  ];
  return (
    <DataTable
      name="periods-table"
      caption="Goals and shots by period"
      columns={columns}
      rows={sides}
      rowKey={(side) => side.club.id}
      sort={null}
    />
  );
}
