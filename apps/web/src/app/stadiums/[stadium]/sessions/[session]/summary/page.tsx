import '../../../../stadiums.css';
import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { DataTable, EmptyState, ListActions, SectionHead, sortFrom } from '@fieldhouse/web-ui';
import { downloadAddress } from '@fieldhouse/web-client';
import { shownToReader } from '../../../../../../api/session.js';
import { changed, type PageProps } from '../../../../../../frame/addresses.js';
import { sessionSpan, type SessionParams } from '../../../../../../parts/stadiums/live-session-answers.js';
import { SessionPage } from '../../../../../../parts/stadiums/session-page.js';
import { stadiumSessionHref } from '../../../../../../parts/stadiums/stadium-addresses.js';
import { summaryColumns } from '../../../../../../parts/stadiums/summary-columns.js';

/** What a session came to, a row an athlete. */
export default async function SummaryPage({ params, searchParams }: PageProps<SessionParams>) {
  const own = await params;
  const query = await searchParams;
  const [answer, { metrics, rows }] = await Promise.all([
    shownToReader(stadiumRoutes.session, { params: own }),
    shownToReader(stadiumRoutes.summary, { params: own }),
  ]);
  const href = `${stadiumSessionHref(own.stadium, own.session)}/summary`;
  return (
    <SessionPage answer={answer} current="summary" title="Summary">
      <section className="spaced">
        <SectionHead title="What each athlete did" line={sessionSpan(answer.session)}>
          <ListActions
            what="Summary"
            link={changed(href, query, {})}
            csv={downloadAddress(stadiumRoutes.summary, { params: own }, 'csv')}
            json={downloadAddress(stadiumRoutes.summary, { params: own }, 'json')}
          />
        </SectionHead>
        {rows.length === 0 ? (
          <EmptyState title="Nothing measured yet">
            <p>Values stand here as soon as the first minute of a device is closed.</p>
          </EmptyState>
        ) : (
          <DataTable
            name="summary"
            caption="What each athlete did in the session"
            columns={summaryColumns(own, metrics)}
            rows={rows}
            rowKey={(row) => row.person}
            sort={sortFrom(query)}
            sortHref={(sort) => changed(href, query, { sort: `${sort.table}.${sort.by}`, dir: sort.direction })}
          />
        )}
        {answer.session.endsAt === null && (
          <p className="note">The session goes on: these are the values of the minutes that are closed.</p>
        )}
      </section>
    </SessionPage>
  );
}
