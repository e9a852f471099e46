import type { failedJobRoutes, RouteOutput } from '@fieldhouse/contracts';
import { EmptyState, instantText, Notice, pluralText, SectionHead } from '@fieldhouse/web-ui';
import { DeadLetter, type DeadLetterProps } from './dead-letter.js';

type Answer = RouteOutput<typeof failedJobRoutes.failedJobs>;

/** Jobs that the queue has given up, by cause, each group with its newest job. */
export function FailedJobs({
  answer: { answers, groups },
  retry,
  discard,
}: { readonly answer: Answer } & Pick<DeadLetterProps, 'retry' | 'discard'>) {
  const jobs = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <section id="jobs">
      <SectionHead title="Jobs given up" line={jobs === 0 ? undefined : `${pluralText(jobs, 'job')}, by cause`} />
      {!answers && (
        <Notice kind="bad">
          <p>
            <b>The queue does not answer</b>, so nothing is known of its jobs. They are kept; look again once it is
            back.
          </p>
        </Notice>
      )}
      {answers && groups.length === 0 && (
        <EmptyState title="No job was given up">
          <p>A job whose tries are used up would stand here, with its payload and what it failed of.</p>
        </EmptyState>
      )}
      <div className="entries">
        {groups.map(({ id, job, cause, count, oldest, newest, example }) => (
          <DeadLetter
            key={id}
            id={id}
            count={pluralText(count, 'job')}
            cause={cause}
            line={
              <>
                {job} · first {instantText(oldest)}, last {instantText(newest)}
              </>
            }
            payloadTitle="The newest, as it was queued"
            payload={example.payload}
            fields={{ group: id, job, id: example.id, upTo: newest }}
            several={count > 1}
            retry={retry}
            discard={discard}
          >
            <p className="small">
              {example.error === cause ? 'Given up' : `${example.error}, given up`} after{' '}
              {pluralText(example.attempts, 'try', 'tries')}
            </p>
          </DeadLetter>
        ))}
      </div>
    </section>
  );
}
