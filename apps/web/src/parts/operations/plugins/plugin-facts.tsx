import { instantText } from '@fieldhouse/web-ui';
import type { ReactNode } from 'react';
import { RunState } from '../run-words.js';
import type { Plugin, PluginInstallation } from './plugin-words.js';

interface PluginFactsProps {
  readonly plugin: Plugin;
  readonly installation: PluginInstallation | null;
}

/** What a plugin feeds or computes, on what terms, what it may reach, and how it did last. */
export function PluginFacts({ plugin, installation }: PluginFactsProps) {
  return (
    <dl className="plugin-facts card">
      {plugin.kind === 'source' ? (
        <SourceFacts plugin={plugin} installation={installation} />
      ) : (
        <Fact name="Reads">{plugin.reads.join(', ')}</Fact>
      )}
      <Fact name="Makes">{plugin.makes.join(', ')}</Fact>
      {installation?.schedule && (
        <Fact name="Schedule">
          <code>{installation.schedule}</code>
        </Fact>
      )}
      <Fact name="Last run">{installation === null ? 'Not set up here' : <LastRun run={installation.lastRun} />}</Fact>
    </dl>
  );
}

function SourceFacts({ plugin, installation }: PluginFactsProps) {
  const { feeds, hosts, requestsPerSecond, licence, notice, terms } = plugin;
  return (
    <>
      <Fact name="Feeds">
        {feeds.map(({ name, title }) => (
          <div key={name}>
            {title} <code className="muted tiny">{name}</code>
          </div>
        ))}
      </Fact>
      <Fact name="Reaches">
        {hosts.length === 0 ? 'No network' : `${hosts.join(', ')}; at most ${requestsPerSecond} a second`}
      </Fact>
      <Fact name="Terms">{terms?.startsWith('https://') ? <a href={terms}>{licence}</a> : licence}</Fact>
      <Fact name="Notice">{installation?.notice ?? notice}</Fact>
    </>
  );
}

function LastRun({ run }: { readonly run: PluginInstallation['lastRun'] }) {
  if (run === null) return 'Never yet';
  return (
    <a href={`/operations/runs/${run.id}`}>
      <RunState state={run.state} /> {instantText(run.at)}
    </a>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
