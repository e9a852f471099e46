import { operationsRoutes } from '@fieldhouse/contracts';
import { DataTable, EmptyState, instantText, PageHead, pluralText, SectionHead } from '@fieldhouse/web-ui';
import { shownToReader } from '../../../api/session.js';
import { Page } from '../../../frame/page.js';
import { OperationsNav } from '../../../parts/operations/operations-nav.js';
import { pluginHref, type Plugin } from '../../../parts/operations/plugins/plugin-words.js';
import { RunState } from '../../../parts/operations/run-words.js';

/** What is installed: what reads the data, what computes from them, and how each did last. */
export default async function PluginsPage() {
  const { plugins } = await shownToReader(operationsRoutes.plugins, {});
  const sources = plugins.filter(({ kind }) => kind === 'source');
  const processors = plugins.filter(({ kind }) => kind === 'processor');
  return (
    <Page title="Plugins" provenance={null}>
      <PageHead
        title={`${pluralText(sources.length, 'source')}, ${pluralText(processors.length, 'processor')}`}
        line="Sources read data as others publish them. Processors compute from what is read."
      >
        <OperationsNav current="plugins" />
      </PageHead>
      {plugins.length === 0 && (
        <EmptyState title="No plugin is installed">
          <p>A plugin is installed by a line in its subsystem’s plugins.ts.</p>
        </EmptyState>
      )}
      {sources.length > 0 && <PluginSection title="Sources" name="sources" plugins={sources} />}
      {processors.length > 0 && <PluginSection title="Processors" name="processors" plugins={processors} />}
    </Page>
  );
}

function PluginSection(props: { readonly title: string; readonly name: string; readonly plugins: readonly Plugin[] }) {
  return (
    <section>
      <SectionHead title={props.title} />
      <DataTable
        name={props.name}
        caption={`${props.title} that are installed`}
        columns={[
          {
            key: 'plugin',
            header: 'Plugin',
            align: 'start',
            cell: (plugin: Plugin) => <a href={pluginHref(plugin.id)}>{plugin.title}</a>,
          },
          { key: 'sport', header: 'Sport', align: 'start', cell: (plugin) => plugin.sport ?? 'several' },
          { key: 'makes', header: 'Makes', align: 'start', wide: true, cell: (plugin) => plugin.makes.join(', ') },
          { key: 'settings', header: 'Settings', cell: (plugin) => plugin.settings.length },
          {
            key: 'installed',
            header: 'Installed as',
            align: 'start',
            cell: (plugin) => plugin.installations.map(({ id }) => id).join(', ') || 'not set up',
          },
          { key: 'last', header: 'Last run', align: 'start', cell: (plugin) => <LastRuns plugin={plugin} /> },
        ]}
        rows={props.plugins}
        rowKey={(plugin) => plugin.id}
        sort={null}
      />
    </section>
  );
}

function LastRuns({ plugin }: { readonly plugin: Plugin }) {
  return plugin.installations.map(({ id, lastRun }) => (
    <span key={id}>
      {lastRun !== null && (
        <a href={`/operations/runs/${lastRun.id}`}>
          <RunState state={lastRun.state} /> {instantText(lastRun.at)}
        </a>
      )}{' '}
    </span>
  ));
}
