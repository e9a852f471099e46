import '@fieldhouse/web-charts/styles/live.css';
import '../../../../../stadiums.css';
import '../../../../../live.css';
import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { addressOf } from '@fieldhouse/web-client';
import { ChoiceMenu, Segments } from '@fieldhouse/web-ui';
import { notFound } from 'next/navigation.js';
import { shownToReader } from '../../../../../../../api/session.js';
import { changed, one, type PageProps } from '../../../../../../../frame/addresses.js';
import { AthleteHead } from '../../../../../../../parts/stadiums/athlete-head.js';
import {
  liveMetric,
  liveSessionAnswers,
  type SessionParams,
} from '../../../../../../../parts/stadiums/live-session-answers.js';
import { LivePlayer } from '../../../../../../../parts/stadiums/live/live-player.js';
import { SessionPage } from '../../../../../../../parts/stadiums/session-page.js';
import { athleteHref } from '../../../../../../../parts/stadiums/stadium-addresses.js';
import { acknowledgeAlert } from '../../../../../stadium.actions.js';

/** The spans that the chart offers, in minutes; 0: the whole session. */
const spans = [5, 15, 0];

/** One athlete in a session. */
export default async function AthletePage({
  params,
  searchParams,
}: PageProps<SessionParams & { readonly person: string }>) {
  const { person, ...own } = await params;
  const query = await searchParams;
  const answer = await liveSessionAnswers(own);
  const { live, participants, metrics } = answer;
  const participant = participants.find((one) => one.person === person);
  const metric =
    live.metrics.find(({ id }) => id === one(query, 'metric')) ??
    live.metrics.find(({ id }) => id === 'speed') ??
    live.metrics[0];
  if (participant === undefined || metric === undefined) notFound();
  const span = spans.find((minutes) => String(minutes) === one(query, 'minutes')) ?? 5;
  const every = metric.bySecond && span > 0 ? 1 : 60;
  const series = {
    params: { ...own, person },
    query: { metric: metric.id, every: every === 1 ? '1' : '60', ...(span === 0 ? {} : { last: span * 60 }) },
  } as const;
  const { points } = await shownToReader(stadiumRoutes.playerSeries, series);
  const href = (change: Readonly<Record<string, string>>) =>
    changed(athleteHref(own.stadium, own.session, person), query, change);
  return (
    <SessionPage answer={answer} current={null} title={participant.name}>
      <LivePlayer
        {...live}
        acknowledge={acknowledgeAlert}
        person={person}
        allMetrics={metrics.map((one) => ({ ...liveMetric(one), meaning: one.meaning }))}
        chart={{
          address: addressOf(stadiumRoutes.playerSeries, series),
          metric,
          points,
          every,
          minutes: span === 0 ? null : span,
        }}
        head={<AthleteHead participant={participant} others={participants} params={own} />}
        choices={
          <div className="chart-choices">
            <ChoiceMenu
              id="chart-metric"
              label="Metric"
              groups={[
                {
                  title: null,
                  choices: live.metrics.map(({ id, name }) => ({
                    label: name,
                    href: href({ metric: id }),
                    current: id === metric.id,
                  })),
                },
              ]}
            />
            <Segments
              label="How far back"
              choices={spans.map((minutes) => ({
                label: minutes === 0 ? 'Session' : `${minutes} min`,
                href: href({ minutes: String(minutes) }),
                current: minutes === span,
              }))}
            />
          </div>
        }
      />
    </SessionPage>
  );
}
