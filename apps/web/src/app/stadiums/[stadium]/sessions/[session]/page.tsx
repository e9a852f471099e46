import '@fieldhouse/web-charts/styles/live.css';
import '../../../stadiums.css';
import '../../../live.css';
import { ChoiceMenu } from '@fieldhouse/web-ui';
import { changed, one, type PageProps } from '../../../../../frame/addresses.js';
import { liveSessionAnswers, type SessionParams } from '../../../../../parts/stadiums/live-session-answers.js';
import { LiveWall } from '../../../../../parts/stadiums/live/live-wall.js';
import { SessionPage } from '../../../../../parts/stadiums/session-page.js';
import { stadiumSessionHref } from '../../../../../parts/stadiums/stadium-addresses.js';
import { acknowledgeAlert } from '../../../stadium.actions.js';

/** The coaches' wall of a session. */
export default async function WallPage({ params, searchParams }: PageProps<SessionParams>) {
  const own = await params;
  const query = await searchParams;
  const answer = await liveSessionAnswers(own);
  const { live } = answer;
  const wanted = one(query, 'show');
  const chosen = live.metrics.find(({ id }) => id === wanted)?.id ?? null;
  const href = (show: string | undefined) => changed(stadiumSessionHref(own.stadium, own.session), query, { show });
  return (
    <SessionPage
      answer={answer}
      current="wall"
      title="Wall"
      tools={
        <ChoiceMenu
          id="shown-metric"
          label="Tiles show"
          groups={[
            {
              title: 'Alerts always show their own',
              choices: [
                { label: 'each one’s limit', href: href(undefined), current: chosen === null },
                ...live.metrics.map(({ id, name }) => ({ label: name, href: href(id), current: id === chosen })),
              ],
            },
          ]}
        />
      }
    >
      <LiveWall {...live} chosen={chosen} acknowledge={acknowledgeAlert} />
    </SessionPage>
  );
}
