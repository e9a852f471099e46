import '../operations.css';
import { deadLetterRoutes, failedJobRoutes } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import { FilterMenu, ListActions, PageHead } from '@fieldhouse/web-ui';
import { shownToReader } from '../../../api/session.js';
import { changed, one, type PageProps } from '../../../frame/addresses.js';
import { Page } from '../../../frame/page.js';
import { refusable } from '../../../frame/refusable.js';
import { FailedJobs } from '../../../parts/operations/dead-letters/failed-jobs.js';
import { RejectGroups } from '../../../parts/operations/dead-letters/reject-groups.js';
import { OperationsNav } from '../../../parts/operations/operations-nav.js';
import { SaidBefore } from '../../../parts/said-before.js';
import { discardJobs, discardRejects, retryJobs, retryRejects } from './dead-letters.actions.js';

const own = '/operations/rejects';

/** What was rejected or given up, by cause, and what to do about it. */
export default refusable(async function DeadLettersPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const plugin = one(query, 'plugin');
  const [rejects, jobs] = await Promise.all([
    shownToReader(deadLetterRoutes.rejectGroups, { query: { plugin } }),
    shownToReader(failedJobRoutes.failedJobs, {}),
  ]);
  const to = (of: string | undefined) => changed(own, query, { plugin: of });
  return (
    <Page title="Dead letters" provenance={null}>
      <PageHead
        title="Dead letters"
        line="Records that were rejected and jobs that were given up, by cause. Nothing is lost until somebody discards it."
      >
        <OperationsNav current="rejects" />
      </PageHead>
      <SaidBefore />
      <div className="bar">
        <FilterMenu
          name="plugin"
          label="Plugin"
          choices={rejects.plugins.map((known) => ({ value: known, label: known }))}
          chosen={plugin}
          to={to}
        />
        <ListActions
          what="Rejects"
          link={to(plugin)}
          csv={downloadAddress(deadLetterRoutes.rejectGroups, { query: { plugin } }, 'csv')}
          json={downloadAddress(deadLetterRoutes.rejectGroups, { query: { plugin } }, 'json')}
        />
      </div>
      <RejectGroups answer={rejects} retry={retryRejects} discard={discardRejects} />
      <FailedJobs answer={jobs} retry={retryJobs} discard={discardJobs} />
    </Page>
  );
});
