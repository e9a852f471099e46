import '@fieldhouse/web-charts/styles/live.css';
import '../../../../stadiums.css';
import '../../../../live.css';
import { surfaceOf } from '@fieldhouse/domain/tracking';
import { EmptyState } from '@fieldhouse/web-ui';
import type { PageProps } from '../../../../../../frame/addresses.js';
import { liveSessionAnswers, type SessionParams } from '../../../../../../parts/stadiums/live-session-answers.js';
import { LiveField } from '../../../../../../parts/stadiums/live/live-field.js';
import { SessionPage } from '../../../../../../parts/stadiums/session-page.js';
import { acknowledgeAlert } from '../../../../stadium.actions.js';

/** Where everybody is. */
export default async function FieldPage({ params }: PageProps<SessionParams>) {
  const answer = await liveSessionAnswers(await params);
  const surface = surfaceOf(answer.stadium.surface);
  return (
    <SessionPage answer={answer} current="field" title="Field">
      {surface === undefined ? (
        <EmptyState title="This stadium’s surface cannot be drawn">
          <p>There are no measures of “{answer.stadium.surface}” in the table of surfaces.</p>
        </EmptyState>
      ) : (
        <LiveField {...answer.live} surface={surface} acknowledge={acknowledgeAlert} />
      )}
    </SessionPage>
  );
}
