import { Club, DataTable, dayText, type TableColumn } from '@fieldhouse/web-ui';
import { gameHref } from '../frame/addresses.js';
import { gameState, type GameRow } from './game-cards.js';

/** Games by date, a row each; the date leads to the game. */
export function GameTable({
  games,
  season,
  caption,
}: {
  readonly games: readonly GameRow[];
  readonly season: string;
  readonly caption: string;
}) {
  const winner = (mine: number | null, other: number | null) =>
    mine !== null && other !== null && mine > other ? <b>{mine}</b> : mine;
  const columns: readonly TableColumn<GameRow>[] = [
    {
      key: 'date',
      header: 'Date',
      align: 'start',
      cell: (game) => (
        <a className="nowrap" href={gameHref(game.id)}>
          {dayText(game.localDate)}
        </a>
      ),
    },
    { key: 'away', header: 'Away', align: 'start', cell: (game) => <Club club={game.away} season={season} /> },
    {
      key: 'away-score',
      header: 'Score',
      title: 'Score of the away club',
      cell: (game) => winner(game.awayScore, game.homeScore),
    },
    {
      key: 'home-score',
      header: 'Score',
      title: 'Score of the home club',
      align: 'start',
      cell: (game) => winner(game.homeScore, game.awayScore),
    },
    { key: 'home', header: 'Home', align: 'start', cell: (game) => <Club club={game.home} season={season} /> },
    {
      key: 'state',
      header: 'State',
      align: 'start',
      cell: (game) =>
        game.status === 'missing' ? <span className="tag warn">{gameState(game)}</span> : gameState(game),
    },
    { key: 'venue', header: 'Place', align: 'start', cell: (game) => game.venue },
  ];
  return (
    <DataTable name="games" caption={caption} columns={columns} rows={games} rowKey={(game) => game.id} sort={null} />
  );
}
