import { dayText, type TableColumn } from '@fieldhouse/web-ui';
import { ClubColour } from '@fieldhouse/web-ui';
import { playerInjuriesHref, stintHref } from '../../frame/addresses.js';
import { areasText, endText, injuryText, type StintRow } from './injury-words.js';

/** Who: leads to the player's injuries where the name is somebody's. */
export const playerColumn = <Row extends StintRow>(): TableColumn<Row> => ({
  key: 'player',
  header: 'Player',
  align: 'start',
  cell: ({ person, playerName, position }) => (
    <>
      {person === null ? playerName : <a href={playerInjuriesHref(person.id)}>{person.name}</a>}
      {position !== null && <span className="muted tiny"> {position}</span>}
    </>
  ),
});

/** A club as the injury pages know it, with its mark. */
export function InjuredClub({
  club,
  name = 'abbreviation',
}: {
  readonly club: StintRow['club'];
  readonly name?: 'name' | 'abbreviation';
}) {
  if (club === null) return null;
  const shown = name === 'name' ? club.name : (club.abbreviation ?? club.name);
  return (
    <span className="club">
      <ClubColour colour={club.colour} />
      {club.id === null ? (
        shown
      ) : (
        <a href={`/teams/${club.id}`} title={club.name}>
          {shown}
        </a>
      )}
    </span>
  );
}

/** What, when, how long, how it ended. */
export function stintColumns<Row extends StintRow>(): readonly TableColumn<Row>[] {
  return [
    {
      key: 'text',
      header: 'Injury',
      align: 'start',
      wide: true,
      cell: (row) => <a href={stintHref(row.id)}>{injuryText(row)}</a>,
    },
    { key: 'areas', header: 'Areas', align: 'start', cell: (row) => areasText(row.areas) },
    { key: 'list', header: 'List', cell: (row) => (row.listDays === null ? '' : `${row.listDays}-day`) },
    {
      key: 'start',
      header: 'Start',
      align: 'start',
      cell: (row) => (
        <>
          {dayText(row.startDate)}
          {row.impossibleRetroactiveDate !== null && (
            <span
              className="tag warn"
              title={`The note says retroactive to ${dayText(row.impossibleRetroactiveDate)}, which cannot be; the day of the note counts.`}
            >
              date in doubt
            </span>
          )}
        </>
      ),
    },
    {
      key: 'end',
      header: 'End',
      align: 'start',
      cell: (row) => (row.endDate === null ? <span className="tag">open</span> : dayText(row.endDate)),
    },
    { key: 'days', header: 'Days', cell: (row) => row.days },
    {
      key: 'how',
      header: 'Ended by',
      align: 'start',
      cell: (row) => (row.endDate === null ? '' : endText(row.endReason)),
    },
  ];
}
