import { shotDistanceFeet } from '@fieldhouse/web-charts';
import { DataTable, pluralText, type TableColumn } from '@fieldhouse/web-ui';
import { playerHref } from '../../../frame/addresses.js';
import { periodText, timeText } from './game-words.js';
import type { HockeyGame, ShotOfGame } from './hockey-game.js';

const results = {
  goal: 'goal',
  'shot-on-goal': 'saved',
  'missed-shot': 'missed the net',
  'blocked-shot': 'blocked',
} as const;

/** Two shots may be told of one second. */
type Row = ShotOfGame & { readonly place: number };

/** The shot map's table where the address asks for it, else the way there: no page carries all its rows unasked. */
export function ShotTwin({
  answer,
  shown,
  to,
}: {
  readonly answer: Pick<HockeyGame, 'shots' | 'seasonLabel'>;
  readonly shown: boolean;
  /** The page with the table, and without. */
  readonly to: (shown: boolean) => string;
}) {
  const shots = pluralText(answer.shots.length, 'shot');
  return (
    <div className="twin">
      <p className="note">
        <a href={to(!shown)}>{shown ? `Hide the table of ${shots}` : `The map as a table: ${shots}`}</a>
      </p>
      {shown && <ShotTable answer={answer} />}
    </div>
  );
}

/** Every attempt, the blocked ones too. */
function ShotTable({ answer }: { readonly answer: Pick<HockeyGame, 'shots' | 'seasonLabel'> }) {
  const { shots, seasonLabel } = answer;
  const columns: readonly TableColumn<Row>[] = [
    {
      key: 'time',
      header: 'Time',
      title: 'Period, and time since it began',
      align: 'start',
      cell: (shot) => `${periodText(shot)} ${timeText(shot.seconds)}`,
    },
    {
      key: 'club',
      header: 'Club',
      align: 'start',
      cell: ({ club }) => <abbr title={club.name}>{club.abbreviation}</abbr>,
    },
    {
      key: 'shooter',
      header: 'Shooter',
      align: 'start',
      cell: ({ shooter }) =>
        shooter !== null && <a href={playerHref(shooter.id, { season: seasonLabel })}>{shooter.name}</a>,
    },
    {
      key: 'result',
      header: 'Result',
      align: 'start',
      cell: (shot) => (shot.type === 'goal' ? <b>{results.goal}</b> : results[shot.type]),
    },
    { key: 'kind', header: 'Kind', align: 'start', cell: (shot) => shot.shotType },
    {
      key: 'distance',
      header: 'Distance, ft',
      title: 'From the middle of the net',
      /* The place of a blocked shot is the block's. */
      cell: (shot) => (shot.type === 'blocked-shot' ? '' : Math.round(shotDistanceFeet(shot))),
    },
  ];
  return (
    <DataTable
      name="shots-table"
      caption="Shots of the game"
      columns={columns}
      rows={shots.map((shot, place) => ({ ...shot, place }))}
      rowKey={(shot) => String(shot.place)}
      sort={null}
    />
  );
}
