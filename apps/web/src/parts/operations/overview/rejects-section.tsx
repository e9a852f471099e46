import { countText, DataTable, pluralText, SectionHead } from '@fieldhouse/web-ui';
import type { Overview } from './overview-words.js';

type Cause = Overview['rejects']['largest'][number];

/** For which causes most records were rejected. Nothing where none waits. */
export function RejectsSection({ rejects: { records, causes, largest } }: { readonly rejects: Overview['rejects'] }) {
  if (records === 0) return null;
  return (
    <section id="rejects">
      <SectionHead
        title="Dead letters"
        line={`${pluralText(records, 'record')} rejected for ${pluralText(causes, 'cause')}; nothing is lost until discarded`}
      >
        <div className="acts">
          <a href="/operations/rejects">Decide</a>
        </div>
      </SectionHead>
      <DataTable
        name="causes"
        caption="Causes of rejects, largest first"
        columns={[
          {
            key: 'cause',
            header: 'Cause',
            align: 'start',
            wide: true,
            cell: (row: Cause) => <a href={`/operations/rejects#${row.group}`}>{row.cause}</a>,
          },
          { key: 'plugin', header: 'Plugin', align: 'start', cell: (row) => row.plugin },
          { key: 'feed', header: 'Feed', align: 'start', cell: (row) => row.feed },
          { key: 'count', header: 'Records', cell: (row) => countText(row.count) },
        ]}
        rows={largest}
        rowKey={(row) => row.group}
        sort={null}
      />
    </section>
  );
}
