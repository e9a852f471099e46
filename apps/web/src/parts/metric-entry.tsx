import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { withQuery } from '@fieldhouse/web-client';
import { glossaryAnchor } from '@fieldhouse/web-ui';
import { sportOf } from '../sports/sports.js';

type Metric = RouteOutput<typeof leagueRoutes.glossary>['metrics'][number];

/** A metric's place in the glossary; its id is the anchor. */
export function MetricEntry({ metric }: { readonly metric: Metric }) {
  return (
    <article id={glossaryAnchor(metric)} className="card entry">
      <h3>
        {metric.name} <span className="muted">{metric.abbreviation}</span>
      </h3>
      <p className="small">{metric.meaning}</p>
      <code>{metric.formula}</code>
      <dl>
        <dt>Unit</dt>
        <dd>{metric.unit}</dd>
        <dt>Better</dt>
        <dd>{metric.better === null ? 'neither' : metric.better}</dd>
        <dt>Pool</dt>
        <dd>{metric.pool}</dd>
        {metric.qualifier !== null && (
          <>
            <dt>Qualifies</dt>
            <dd>{metric.qualifier}</dd>
          </>
        )}
        {metric.smallBelow !== null && (
          <>
            <dt>Small sample</dt>
            <dd>under {metric.smallBelow}</dd>
          </>
        )}
        <dt>Source</dt>
        <dd>{metric.source}</dd>
      </dl>
      {ofPersons(metric) && (
        <a className="tiny" href={withQuery('/leaders', { sport: metric.sport, metric: metric.id })}>
          Leaders
        </a>
      )}
    </article>
  );
}

function ofPersons(metric: Metric): boolean {
  const lines = sportOf(metric.sport)?.descriptor?.lines ?? [];
  return lines.some((line) => line.id === metric.line && line.subject === 'person');
}
