import { ClubColour, DataTable, sortFrom, type Sort } from '@fieldhouse/web-ui';
import { changed, type Query } from '../../../frame/addresses.js';
import { goalieColumns, skaterColumns, skaterTotals } from './box-columns.js';
import type { HockeyGame } from './hockey-game.js';

/** Skaters by their time on the ice, and the goalies who played, of both clubs beside each other. */
export function BoxScore({
  answer,
  own,
  query,
}: {
  readonly answer: HockeyGame;
  /** The page's path without a query. */
  readonly own: string;
  readonly query: Query;
}) {
  const { box, seasonLabel } = answer;
  const skaters = box.flatMap((side) => side.skaters);
  const sortHref = (to: Sort) => `${changed(own, query, { sort: `${to.table}.${to.by}`, dir: to.direction })}#box`;
  return (
    <div className="halves">
      {box.map(({ club, ...side }, place) => {
        const name = place === 0 ? 'away' : 'home';
        return (
          <div key={club.id}>
            <h3 className="club">
              <ClubColour colour={club.colour} />
              {club.name}
            </h3>
            <div className="box-part">
              <DataTable
                name={`skaters-${name}`}
                caption={`Skaters of the ${club.name}`}
                columns={skaterColumns(seasonLabel, skaters)}
                rows={[...side.skaters].sort((a, b) => (b.secondsOnIce ?? 0) - (a.secondsOnIce ?? 0))}
                rowKey={(row) => row.person.id}
                sort={sortFrom(query)}
                initial={{ by: 'time', direction: 'desc' }}
                sortHref={sortHref}
                footer={[skaterTotals(side.skaters)]}
              />
            </div>
            <div className="box-part">
              <DataTable
                name={`goalies-${name}`}
                caption={`Goalies of the ${club.name}`}
                columns={goalieColumns(seasonLabel)}
                rows={side.goalies.filter((row) => row.secondsOnIce !== 0)}
                rowKey={(row) => row.person.id}
                sort={null}
              />
            </div>
          </div>
        );
      })}
    </div>
  );
}
