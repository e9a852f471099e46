import { DataTable } from '@fieldhouse/web-ui';
import type { StintRow } from './injury-words.js';
import { InjuredClub, playerColumn, stintColumns } from './stint-columns.js';

/** Stints of many players and clubs. */
export function StintTable<Row extends StintRow>({
  name,
  caption,
  stints,
}: {
  readonly name: string;
  readonly caption: string;
  readonly stints: readonly Row[];
}) {
  return (
    <DataTable
      name={name}
      caption={caption}
      columns={[
        playerColumn<Row>(),
        { key: 'club', header: 'Club', align: 'start', cell: (row) => <InjuredClub club={row.club} /> },
        ...stintColumns<Row>(),
      ]}
      rows={stints}
      rowKey={(row) => row.id}
      sort={null}
    />
  );
}
