import { operationsRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import { countText, DataTable, EmptyState, instantText, ListActions, PageHead, Segments } from '@fieldhouse/web-ui';
import { shownToReader } from '../../../api/session.js';
import { changed, chosen, one, type PageProps } from '../../../frame/addresses.js';
import { Page } from '../../../frame/page.js';
import { refusable } from '../../../frame/refusable.js';
import { OperationsNav } from '../../../parts/operations/operations-nav.js';

type Identity = RouteOutput<typeof operationsRoutes.identities>['identities'][number];

const states = ['unresolved', 'ambiguous', 'resolved'] as const;
const own = '/operations/identities';

/** Ids of sources that belong to nobody yet, or to several. */
export default refusable(async function IdentitiesPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const state = chosen<(typeof states)[number]>(query, 'state') ?? 'unresolved';
  const { identities, counts, page } = await shownToReader(operationsRoutes.identities, {
    query: { state, cursor: one(query, 'cursor'), limit: 100 },
  });
  return (
    <Page title="Identities" provenance={null}>
      <PageHead
        title={
          counts.unresolved + counts.ambiguous === 0
            ? 'Every id belongs to somebody'
            : `${countText(counts.unresolved + counts.ambiguous)} ids to review`
        }
        line="An id of a source is resolved by other ids only, never by a name alone."
      >
        <OperationsNav current="identities" />
      </PageHead>
      <div className="bar">
        <Segments
          label="State"
          choices={states.map((known) => ({
            label: `${known} (${countText(counts[known])})`,
            href: changed(own, {}, { state: known }),
            current: known === state,
          }))}
        />
        <ListActions
          what="Identities"
          link={changed(own, query, {})}
          csv={downloadAddress(operationsRoutes.identities, { query: { state } }, 'csv')}
          json={downloadAddress(operationsRoutes.identities, { query: { state } }, 'json')}
        />
      </div>
      <section>
        {identities.length === 0 ? (
          <EmptyState title={`No ${state} ids`}>
            <p>There is nothing to do here.</p>
          </EmptyState>
        ) : (
          <DataTable
            name="identities"
            caption={`Ids that are ${state}`}
            columns={[
              { key: 'id', header: 'Id', align: 'start', cell: (row: Identity) => `${row.issuer} ${row.id}` },
              { key: 'kind', header: 'Of a', align: 'start', cell: (row) => row.kind },
              { key: 'name', header: 'Name in the source', align: 'start', cell: (row) => row.name },
              { key: 'evidence', header: 'Evidence', align: 'start', wide: true, cell: (row) => row.evidence },
              { key: 'at', header: 'Seen', align: 'start', cell: (row) => instantText(row.at) },
            ]}
            rows={identities}
            rowKey={(row) => `${row.kind} ${row.issuer} ${row.id}`}
            sort={null}
          />
        )}
        {page.nextCursor !== null && (
          <p className="note">
            <a href={changed(own, query, { cursor: page.nextCursor })}>More</a>
          </p>
        )}
      </section>
    </Page>
  );
});
