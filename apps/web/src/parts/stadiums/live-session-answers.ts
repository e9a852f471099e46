import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { windowMetric } from '@fieldhouse/domain/tracking';
import { dayText, instantText } from '@fieldhouse/web-ui';
import { shownToReader } from '../../api/session.js';
import type { LiveMetric, StadiumMetric, StadiumSession } from './stadium-answers.js';

export interface SessionParams {
  readonly stadium: string;
  readonly session: string;
}

/** What every live page of a session begins with. */
export async function liveSessionAnswers(params: SessionParams) {
  const [answer, { limits }, alerts] = await Promise.all([
    shownToReader(stadiumRoutes.session, { params }),
    shownToReader(stadiumRoutes.limits, { params: { stadium: params.stadium } }),
    shownToReader(stadiumRoutes.alerts, { params }),
  ]);
  const { session, stadium, participants, metrics } = answer;
  const live = {
    stadium: stadium.key,
    session: session.ref,
    title: session.title,
    line: sessionLine(session, stadium.name),
    goesOn: session.endsAt === null,
    participants,
    metrics: metrics.map(liveMetric),
    limits,
    alerts,
    drawnAt: session.endsAt === null ? Date.now() : Date.parse(session.endsAt),
  };
  return { ...answer, limits, live };
}

/** What the browser needs of a metric; how it adds up is in the table of metrics. */
export function liveMetric({ id, name, unit, format, medical }: StadiumMetric): LiveMetric {
  const known = windowMetric(id);
  return { id, name, unit, format, medical, over: known?.over ?? 'mean', bySecond: known?.bySecond === true };
}

/** "Match at North Park, 12 May 2026" */
export const sessionLine = ({ occasion, localDate }: StadiumSession, stadium: string): string =>
  `${occasion === 'match' ? 'Match' : 'Training'} at ${stadium}, ${dayText(localDate)}`;

/** "from 12 May 2026, 14:00 UTC", and until when. */
export const sessionSpan = ({ startsAt, endsAt }: StadiumSession): string =>
  endsAt === null ? `since ${instantText(startsAt)}` : `${instantText(startsAt)} to ${instantText(endsAt).slice(-9)}`;
