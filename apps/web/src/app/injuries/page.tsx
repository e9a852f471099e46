import './injuries.css';
import { injuryRoutes } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import { countText, EmptyState, ListActions, PageHead } from '@fieldhouse/web-ui';
import { shown } from '../../api/api.js';
import { changed, one, type PageProps } from '../../frame/addresses.js';
import { Page } from '../../frame/page.js';
import { refusable } from '../../frame/refusable.js';
import { InjuriesNav } from '../../parts/injuries/injuries-nav.js';
import { StintTable } from '../../parts/injuries/stint-table.js';
import { StintFilters, type StintFilter } from '../../parts/injuries/stint-filters.js';

const own = '/injuries';
const perPage = 50;

/** Injured-list stints by area, kind, club and year, newest first. */
export default refusable(async function InjuriesPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const text = (name: string) => one(query, name);
  const filter: StintFilter = {
    league: text('league'),
    year: text('year'),
    area: text('area'),
    kind: text('kind'),
    club: text('club'),
    role: text('role'),
    open: text('open'),
    q: text('q'),
  };
  const asked = filter as never;
  const answer = await shown(injuryRoutes.stints, {
    query: { ...(asked as object), cursor: text('cursor'), limit: perPage },
  });
  const { stints, page } = answer;
  const to = (change: Partial<StintFilter>) => changed(own, filter, change);
  return (
    <Page title="Injuries" provenance={answer.provenance}>
      <PageHead
        title="Injuries"
        line={`${countText(page.total ?? stints.length)} times on an injured list, newest first, as the clubs published them.`}
      >
        <InjuriesNav current="stints" league={answer.league} />
      </PageHead>
      <StintFilters answer={answer} filter={filter} to={to} />
      <div className="bar">
        <form action={own} method="get" className="find-in">
          {Object.entries(filter).map(([name, value]) =>
            name === 'q' || value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
          )}
          <label className="field">
            <span className="unseen">Part of a player's name</span>
            <input type="search" name="q" defaultValue={filter.q} maxLength={80} placeholder="Part of a name" />
          </label>
          <button className="button">Find</button>
        </form>
        <ListActions
          what="Stints"
          link={to({})}
          csv={downloadAddress(injuryRoutes.stints, { query: asked }, 'csv')}
          json={downloadAddress(injuryRoutes.stints, { query: asked }, 'json')}
        />
      </div>
      <section>
        {stints.length === 0 ? (
          <EmptyState title="No stint in this choice">
            <p>
              Nothing is loaded that fits all of it.{' '}
              <a
                href={to({
                  year: undefined,
                  area: undefined,
                  kind: undefined,
                  club: undefined,
                  role: undefined,
                  q: undefined,
                })}
              >
                Show all injuries
              </a>
              .
            </p>
          </EmptyState>
        ) : (
          <StintTable name="stints" caption="Injured-list stints" stints={stints} />
        )}
        {page.nextCursor !== null && (
          <p className="note">
            <a href={changed(own, filter, { cursor: page.nextCursor } as never)}>Next {perPage}</a>
          </p>
        )}
      </section>
    </Page>
  );
});
