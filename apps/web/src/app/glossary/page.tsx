import { leagueRoutes } from '@fieldhouse/contracts';
import { EmptyState, glossaryAnchor, ListActions, PageHead, SectionHead } from '@fieldhouse/web-ui';
import { downloadAddress } from '@fieldhouse/web-client';
import { shown } from '../../api/api.js';
import { Page } from '../../frame/page.js';
import { MetricEntry } from '../../parts/metric-entry.js';
import { groupedBy } from '../../parts/grouped-by.js';
import { sportOf } from '../../sports/sports.js';

/** Every metric, from the registry that computes the numbers. */
export default async function GlossaryPage() {
  const { metrics, provenance } = await shown(leagueRoutes.glossary, {});
  const groups = groupedBy(metrics, (metric) => `${metric.sport} ${metric.line}`);
  return (
    <Page title="Glossary" provenance={provenance.asOf === null ? null : { ...provenance, remarks: [] }}>
      <PageHead
        title="Glossary"
        line="What each number means and how it is computed, from the registry that computes it."
      >
        <ListActions
          what="Glossary"
          link="/glossary"
          csv={downloadAddress(leagueRoutes.glossary, {}, 'csv')}
          json={downloadAddress(leagueRoutes.glossary, {}, 'json')}
        />
      </PageHead>
      {metrics.length === 0 && (
        <EmptyState title="No sport is registered">
          <p>The metrics of a sport stand here as soon as it is part of the platform.</p>
        </EmptyState>
      )}
      {[...groups].map(([group, entries]) => (
        <section key={group}>
          <SectionHead
            title={entries[0]?.lineTitle ?? group}
            line={`${sportOf(entries[0]?.sport ?? '')?.title ?? ''}, ${entries.length} metrics`}
          />
          <nav className="letters small" aria-label={`Metrics of ${group}`}>
            {entries.map((metric) => (
              <a key={metric.id} href={`#${glossaryAnchor(metric)}`}>
                {metric.abbreviation}
              </a>
            ))}
          </nav>
          <div className="entries">
            {entries.map((metric) => (
              <MetricEntry key={metric.id} metric={metric} />
            ))}
          </div>
        </section>
      ))}
    </Page>
  );
}
