import { Crumbs, PageHead } from '@fieldhouse/web-ui';
import type { ReactNode } from 'react';
import { Page } from '../../frame/page.js';
import { SaidBefore } from '../said-before.js';
import type { SessionAnswer } from './stadium-answers.js';
import { SessionNav, type SessionPlace } from './session-nav.js';
import { stadiumHref } from './stadium-addresses.js';

/** A page of a session: its content first, since strip and tiles are what people come for; the way round it at the foot. */
export function SessionPage({
  answer: { session, stadium },
  current,
  title,
  tools,
  children,
}: {
  readonly answer: Pick<SessionAnswer, 'session' | 'stadium'>;
  readonly current: SessionPlace | null;
  readonly title: string;
  /** Choices beside the title. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Page title={`${title}, ${session.title}`} provenance={null}>
      <div className="live-page">
        <div className="live-tools">
          <div className="grow">
            <Crumbs
              crumbs={[
                { label: 'Stadiums', href: '/stadiums' },
                { label: stadium.name, href: stadiumHref(stadium.key) },
                { label: session.title },
              ]}
            />
            <PageHead title={title} />
          </div>
          {tools}
          <SessionNav stadium={stadium.key} session={session.ref} current={current} />
        </div>
        <SaidBefore />
        <noscript>
          <p className="notice">
            Live values need JavaScript. Without it, the page shows who takes part and how limits stood when it was
            drawn; the <a href={`${stadiumHref(stadium.key)}/sessions/${session.ref}/summary`}>summary</a> has the
            values so far.
          </p>
        </noscript>
        {children}
      </div>
    </Page>
  );
}
