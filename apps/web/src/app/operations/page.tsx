import './operations.css';
import { overviewRoutes } from '@fieldhouse/contracts';
import { instantText, PageHead } from '@fieldhouse/web-ui';
import { shownToReader } from '../../api/session.js';
import { Page } from '../../frame/page.js';
import { OperationsNav } from '../../parts/operations/operations-nav.js';
import { FreshnessSection } from '../../parts/operations/overview/freshness-section.js';
import { ImportsSection } from '../../parts/operations/overview/imports-section.js';
import { OverviewTiles } from '../../parts/operations/overview/overview-tiles.js';
import { verdictOf } from '../../parts/operations/overview/overview-words.js';
import { QueueSection } from '../../parts/operations/overview/queue-section.js';
import { RejectsSection } from '../../parts/operations/overview/rejects-section.js';
import { RunsSection } from '../../parts/operations/overview/runs-section.js';
import { ScheduleSection } from '../../parts/operations/overview/schedule-section.js';
import { Troubles } from '../../parts/operations/overview/troubles.js';
import { SaidBefore } from '../../parts/said-before.js';
import { runSchedule } from './run-now.actions.js';

/** Whether all is well, in one look; then why. */
export default async function OperationsPage() {
  const overview = await shownToReader(overviewRoutes.overview, {});
  const { at, troubles } = overview;
  const { sign, title } = verdictOf(troubles);
  return (
    <Page title="Operations" provenance={null}>
      <PageHead
        title={title}
        mark={
          <span className={`sign ${sign.kind}`} aria-hidden="true">
            {sign.mark}
          </span>
        }
        line={
          <>
            As of {instantText(at)}. <a href="/operations">Look again</a>
          </>
        }
      >
        <OperationsNav current="overview" />
      </PageHead>
      <SaidBefore />
      <OverviewTiles overview={overview} />
      <Troubles troubles={troubles} />
      <FreshnessSection dataSets={overview.freshness} />
      <ImportsSection imports={overview.imports} at={at} />
      <QueueSection queues={overview.queues} />
      <ScheduleSection schedules={overview.schedules} run={runSchedule} />
      <RunsSection runs={overview.runs} at={at} />
      <RejectsSection rejects={overview.rejects} />
    </Page>
  );
}
