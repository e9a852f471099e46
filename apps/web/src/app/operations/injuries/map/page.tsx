import './map.css';
import { injuryRoutes } from '@fieldhouse/contracts';
import { instantText, Notice, PageHead } from '@fieldhouse/web-ui';
import { shownToReader } from '../../../../api/session.js';
import { Page } from '../../../../frame/page.js';
import { MapForm } from '../../../../parts/operations/injury-map/map-form.js';
import { entriesText } from '../../../../parts/operations/injury-map/map-text.js';
import { OperationsNav } from '../../../../parts/operations/operations-nav.js';
import { SaidBefore } from '../../../../parts/said-before.js';
import { tryMap } from './map.actions.js';

/** The map of body parts to areas: data that an operator edits. */
export default async function InjuryMapPage() {
  const map = await shownToReader(injuryRoutes.injuryMap, {});
  const changedAt = map.changedAt === null ? 'as installed' : `changed ${instantText(map.changedAt)}`;
  return (
    <Page
      title="Map of body parts"
      provenance={null}
      crumbs={[{ label: 'Injury notes', href: '/operations/injuries' }, { label: 'Map of body parts' }]}
    >
      <PageHead
        title="Map of body parts"
        line={`Version ${map.version}, ${changedAt}${map.changedBy === null ? '' : ` by ${map.changedBy}`}. Longer words win over shorter ones; only whole words count.`}
      >
        <OperationsNav current="injuries" />
      </PageHead>
      <SaidBefore />
      {map.remapping && <Notice kind="plain">Stints are being read again by the newest map.</Notice>}
      <MapForm key={map.version} action={tryMap} version={map.version} text={entriesText(map.entries)} />
      <p className="note">Areas: {map.areas.map(({ id }) => id).join(', ')}.</p>
    </Page>
  );
}
