import type { analysisRoutes, RouteOutput } from '@fieldhouse/contracts';
import { DataTable, EmptyState, instantText, SectionHead } from '@fieldhouse/web-ui';
import { localPath } from '../../frame/addresses.js';

type Analysis = RouteOutput<typeof analysisRoutes.analyses>['analyses'][number];

/** The pages that the reader has saved, each with all that was chosen on it. */
export function SavedAnalyses({
  analyses,
  remove,
}: {
  readonly analyses: readonly Analysis[];
  readonly remove: (form: FormData) => Promise<void>;
}) {
  return (
    <section id="analyses">
      <SectionHead title="Saved analyses" line="each opens as you left it" />
      {analyses.length === 0 ? (
        <EmptyState title="Nothing saved yet">
          <p>
            Open a player’s <a href="/injuries">injury</a>, choose window and filters, and save the analysis there.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          name="analyses"
          caption="Your saved analyses, newest first"
          columns={[
            {
              key: 'title',
              header: 'Analysis',
              align: 'start',
              wide: true,
              cell: (row: Analysis) => <a href={localPath(row.address)}>{row.title}</a>,
            },
            { key: 'saved', header: 'Saved', align: 'start', cell: (row) => instantText(row.createdAt) },
            {
              key: 'delete',
              header: 'Delete',
              align: 'start',
              cell: (row) => (
                <form action={remove}>
                  <input type="hidden" name="analysis" value={row.id} />
                  <button className="button">
                    Delete<span className="unseen"> {row.title}</span>
                  </button>
                </form>
              ),
            },
          ]}
          rows={analyses}
          rowKey={(row) => row.id}
          sort={null}
        />
      )}
    </section>
  );
}
