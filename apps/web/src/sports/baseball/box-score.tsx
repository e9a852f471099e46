import { ClubColour, DataTable, metricCells, metricColumn, SectionHead, type TableColumn } from '@fieldhouse/web-ui';
import { playerHref } from '../../frame/addresses.js';
import type { BaseballGame } from './baseball-game.js';

type Box = BaseballGame['box'][number];
type BoxRow = Box['rows'][number];

/** The lines of both clubs side by side, a kind of line after the other. */
export function BoxScore({ boxes, season }: { readonly boxes: readonly Box[]; readonly season: string }) {
  const kinds = [...new Set(boxes.map((box) => box.line))];
  return kinds.map((line) => {
    const ofKind = boxes.filter((box) => box.line === line);
    return (
      <section key={line}>
        <SectionHead title={ofKind[0]?.title ?? line} />
        <div className="halves">
          {ofKind.map((box) => (
            <div key={box.club.id}>
              <h3 className="club">
                <ClubColour colour={box.club.colour} />
                {box.club.name}
              </h3>
              <BoxTable box={box} season={season} />
            </div>
          ))}
        </div>
      </section>
    );
  });
}

function BoxTable({ box, season }: { readonly box: Box; readonly season: string }) {
  const columns: readonly TableColumn<BoxRow>[] = [
    {
      key: 'player',
      header: box.title,
      align: 'start',
      cell: (row) => (
        <>
          {!row.started && <span className="unit">· </span>}
          <a href={playerHref(row.person.id, { season, line: box.line })}>{row.person.name}</a>{' '}
          {row.position !== null && <span className="unit">{row.position}</span>}
        </>
      ),
    },
    ...box.columns.map((metric) => metricColumn<BoxRow>(metric, (row) => row.values)),
  ];
  return (
    <DataTable
      name={`${box.line}-${box.club.abbreviation}`}
      caption={`${box.title} of the ${box.club.name}`}
      columns={columns}
      rows={box.rows}
      rowKey={(row) => row.person.id}
      sort={null}
      footer={[{ key: 'total', label: 'Total', cells: metricCells(box.columns, box.total) }]}
    />
  );
}
