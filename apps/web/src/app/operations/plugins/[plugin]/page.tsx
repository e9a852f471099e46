import './plugin.css';
import { operationsRoutes } from '@fieldhouse/contracts';
import { Notice, PageHead, SectionHead, Segments } from '@fieldhouse/web-ui';
import { notFound } from 'next/navigation.js';
import { shownToReader } from '../../../../api/session.js';
import { changed, one, type PageProps } from '../../../../frame/addresses.js';
import { Page } from '../../../../frame/page.js';
import { PluginFacts } from '../../../../parts/operations/plugins/plugin-facts.js';
import { pluginHref, type Plugin } from '../../../../parts/operations/plugins/plugin-words.js';
import { RunNow } from '../../../../parts/operations/plugins/run-now.js';
import { SettingsForm } from '../../../../parts/operations/plugins/settings-form.js';
import { SaidBefore } from '../../../../parts/said-before.js';
import { importNow, recomputeNow } from '../../run-now.actions.js';
import { checkSettings } from '../check-settings.action.js';

/** A plugin: what it feeds, on what terms, what it may reach, how it is set up, and a form to try settings out. */
export default async function PluginPage({ params, searchParams }: PageProps<{ plugin: string }>) {
  const { plugin: id } = await params;
  const query = await searchParams;
  const { plugins } = await shownToReader(operationsRoutes.plugins, {});
  const plugin = plugins.find((known) => known.id === id);
  if (plugin === undefined) notFound();
  const { installations } = plugin;
  const wanted = one(query, 'installation');
  const installation = installations.find((known) => known.id === wanted) ?? installations[0] ?? null;
  return (
    <Page
      title={plugin.title}
      provenance={null}
      crumbs={[{ label: 'Plugins', href: '/operations/plugins' }, { label: plugin.title }]}
    >
      <PageHead title={plugin.title} line={lineOf(plugin)}>
        {installations.length > 1 && (
          <Segments
            label="Installation"
            choices={installations.map((known) => ({
              label: known.id,
              href: changed(pluginHref(plugin.id), {}, { installation: known.id }),
              current: known === installation,
            }))}
          />
        )}
        {installation !== null && (
          <RunNow plugin={plugin} installation={installation} importNow={importNow} recomputeNow={recomputeNow} />
        )}
      </PageHead>
      <SaidBefore />
      <PluginFacts plugin={plugin} installation={installation} />
      <section>
        <SectionHead
          title="Settings"
          line={installation === null ? 'not set up: these are the defaults' : `of ${installation.id}`}
        />
        {plugin.settings.length === 0 ? (
          <p>This plugin has no settings.</p>
        ) : (
          <>
            <Notice kind="plain">
              <p>
                Settings are changed where the installation is declared: in its subsystem’s installations.ts, and in the
                environment that it reads. This form tries settings out by the plugin’s own schema and changes nothing.
              </p>
            </Notice>
            <SettingsForm
              key={installation?.id ?? ''}
              plugin={plugin}
              installation={installation}
              check={checkSettings}
            />
          </>
        )}
      </section>
    </Page>
  );
}

function lineOf({ kind, sport, owner, version }: Plugin): string {
  const what = kind === 'source' ? 'Source' : `Processor, version ${version}`;
  return `${what}; for ${sport ?? 'several sports'}; answered for by ${owner}`;
}
