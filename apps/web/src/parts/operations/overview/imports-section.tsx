import { agoText, countText, DataTable, instantText, SectionHead } from '@fieldhouse/web-ui';
import type { Overview } from './overview-words.js';

type ImportUnderWay = Overview['imports'][number];

/** What is being read. Nothing where nothing is. */
export function ImportsSection({ imports, at }: { readonly imports: Overview['imports']; readonly at: string }) {
  if (imports.length === 0) return null;
  return (
    <section id="imports">
      <SectionHead title="Imports under way" line="oldest first" />
      <DataTable
        name="import"
        caption="Imports under way, oldest first"
        columns={[
          {
            key: 'plugin',
            header: 'Plugin',
            align: 'start',
            cell: (row: ImportUnderWay) => (
              <a href={`/operations/runs?plugin=${encodeURIComponent(row.plugin)}`}>{row.plugin}</a>
            ),
          },
          { key: 'feeds', header: 'Feeds', align: 'start', wide: true, cell: feedsText },
          {
            key: 'slices',
            header: 'Slices over',
            cell: (row) => (row.slices === 0 ? '' : `${countText(row.slicesOver)} of ${countText(row.slices)}`),
          },
          { key: 'trigger', header: 'Why', title: 'What started it', align: 'start', cell: (row) => row.trigger },
          {
            key: 'since',
            header: 'Since',
            align: 'start',
            cell: (row) => <span title={instantText(row.since)}>{agoText(row.since, new Date(at))}</span>,
          },
          {
            key: 'waits',
            header: 'Waits until',
            align: 'start',
            cell: (row) => (row.notBefore === null ? '' : instantText(row.notBefore)),
          },
        ]}
        rows={imports}
        rowKey={(row) => row.id}
        sort={null}
      />
    </section>
  );
}

const words = { waiting: 'waits', planned: 'is read', ended: 'is over' } as const;

function feedsText({ feeds }: ImportUnderWay): string {
  return feeds.map(({ name, state }) => `${name} ${words[state]}`).join(', ');
}
