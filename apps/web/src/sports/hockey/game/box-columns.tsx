import { formatMetric } from '@fieldhouse/domain';
import { pluralText, type FooterRow, type TableColumn } from '@fieldhouse/web-ui';
import { playerHref } from '../../../frame/addresses.js';
import type { BoxOfGame } from './hockey-game.js';

export type Skater = BoxOfGame['skaters'][number];
export type Goalie = BoxOfGame['goalies'][number];

interface Count {
  readonly key: string;
  readonly header: string;
  readonly title: string;
  readonly of: (row: Skater) => number | null;
  readonly text?: (value: number) => string;
  /** Most of it in the game is printed bold. */
  readonly leads?: boolean;
  /** The club's sum says something. */
  readonly summed?: boolean;
}

const clock = (value: number) => formatMetric(value, 'clock');
const signed = (value: number) => (value > 0 ? `+${value}` : formatMetric(value, 'integer'));

const counts: readonly Count[] = [
  {
    key: 'time',
    header: 'TOI',
    title: 'Time on ice, minutes and seconds',
    of: (row) => row.secondsOnIce,
    text: clock,
    leads: true,
  },
  { key: 'goals', header: 'G', title: 'Goals', of: (row) => row.goals, leads: true, summed: true },
  { key: 'assists', header: 'A', title: 'Assists', of: (row) => row.assists, leads: true, summed: true },
  { key: 'points', header: 'P', title: 'Points', of: (row) => row.points, leads: true, summed: true },
  { key: 'plus-minus', header: '+/−', title: 'Plus-minus', of: (row) => row.plusMinus, text: signed },
  { key: 'shots', header: 'S', title: 'Shots on goal', of: (row) => row.shots, leads: true, summed: true },
  { key: 'penalty-minutes', header: 'PIM', title: 'Penalty minutes', of: (row) => row.penaltyMinutes, summed: true },
  { key: 'hits', header: 'Hits', title: 'Hits', of: (row) => row.hits, leads: true, summed: true },
  { key: 'blocks', header: 'Blk', title: 'Shots blocked', of: (row) => row.blockedShots, leads: true, summed: true },
  {
    key: 'faceoffs',
    header: 'FO%',
    title: 'Share of his face-offs that he won, in percent; blank where he won none or took none',
    /* The source says 0 of both. */
    of: (row) => (row.faceoffShare === 0 ? null : row.faceoffShare),
    text: (value) => formatMetric(value, 'percent1'),
  },
  {
    key: 'game-score',
    header: 'GS',
    title:
      'Game Score: one number for a skater’s game, of goals, assists, shots, blocks, penalties, face-offs and what happened while he was on the ice',
    of: (row) => row.gameScore,
    text: (value) => formatMetric(value, 'decimal2'),
    leads: true,
  },
  {
    key: 'individual-score',
    header: 'Own',
    title: 'Individual score: the parts of a Game Score that do not need to know who was on the ice',
    of: (row) => row.individualScore,
    text: (value) => formatMetric(value, 'decimal2'),
    leads: true,
  },
];

/** Name, number, position, and the counts that somebody of the game has. `all`: the skaters of both clubs. */
export function skaterColumns(season: string, all: readonly Skater[]): readonly TableColumn<Skater>[] {
  const known = counts.filter((count) => all.some((row) => count.of(row) !== null));
  return [
    playerColumn('Skater', season),
    {
      key: 'position',
      header: 'Pos',
      title: 'Position',
      align: 'start',
      cell: (row) => row.position,
      sortValue: (row) => row.position,
    },
    ...withoutHalfScore(known).map((count): TableColumn<Skater> => {
      const most = Math.max(...all.map((row) => count.of(row) ?? -Infinity));
      return {
        key: count.key,
        header: count.header,
        title: count.title,
        cell: (row) => {
          const value = count.of(row);
          const text = value === null ? '' : (count.text?.(value) ?? String(value));
          return count.leads === true && value !== null && value > 0 && value === most ? <b>{text}</b> : text;
        },
        sortValue: count.of,
      };
    }),
  ];
}

/** The score without the ice stands only where the whole one is not known. */
function withoutHalfScore(known: readonly Count[]): readonly Count[] {
  const whole = known.some((count) => count.key === 'game-score');
  return whole ? known.filter((count) => count.key !== 'individual-score') : known;
}

export function skaterTotals(rows: readonly Skater[]): FooterRow {
  const cells = counts
    .filter((count) => count.summed === true)
    .map((count) => {
      const values = rows.flatMap((row) => count.of(row) ?? []);
      return [count.key, values.length === 0 ? '' : values.reduce((sum, value) => sum + value, 0)] as const;
    });
  return { key: 'total', label: pluralText(rows.length, 'skater'), cells: Object.fromEntries(cells) };
}

export function goalieColumns(season: string): readonly TableColumn<Goalie>[] {
  return [
    playerColumn('Goalie', season),
    {
      key: 'decision',
      header: 'Decision',
      align: 'start',
      cell: ({ decision }) => (decision === null ? '' : { W: 'won', L: 'lost', O: 'lost in overtime' }[decision]),
    },
    { key: 'shots-against', header: 'SA', title: 'Shots against', cell: (row) => row.shotsAgainst },
    {
      key: 'saves',
      header: 'SV',
      title: 'Saves',
      cell: ({ shotsAgainst, goalsAgainst }) =>
        shotsAgainst === null || goalsAgainst === null ? '' : shotsAgainst - goalsAgainst,
    },
    { key: 'goals-against', header: 'GA', title: 'Goals against', cell: (row) => row.goalsAgainst },
    {
      key: 'save-percentage',
      header: 'SV%',
      title: 'Share of the shots against that he stopped',
      cell: (row) => formatMetric(row.savePercentage, 'average'),
    },
    {
      key: 'time',
      header: 'TOI',
      title: 'Time on ice, minutes and seconds',
      cell: (row) => (row.secondsOnIce === null ? '' : clock(row.secondsOnIce)),
    },
  ];
}

const playerColumn = (header: string, season: string): TableColumn<Pick<Skater, 'person' | 'number'>> => ({
  key: 'player',
  header,
  align: 'start',
  cell: ({ person, number }) => (
    <span className="numbered">
      <span>{number}</span>
      <a href={playerHref(person.id, { season })}>{person.name}</a>
    </span>
  ),
  sortValue: ({ person }) => person.name,
});
