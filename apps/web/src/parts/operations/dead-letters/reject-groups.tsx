import type { deadLetterRoutes, RouteOutput } from '@fieldhouse/contracts';
import { EmptyState, instantText, pluralText, SectionHead } from '@fieldhouse/web-ui';
import { shortSlice } from '../run-table.js';
import { DeadLetter, type DeadLetterProps } from './dead-letter.js';

type Answer = RouteOutput<typeof deadLetterRoutes.rejectGroups>;

/** Rejected records by cause, each group with its newest record. */
export function RejectGroups({
  answer: { records, groups },
  retry,
  discard,
}: { readonly answer: Answer } & Pick<DeadLetterProps, 'retry' | 'discard'>) {
  return (
    <section id="records">
      <SectionHead
        title="Rejected records"
        line={records === 0 ? 'none' : `${pluralText(records, 'record')}, by cause, the largest first`}
      />
      {groups.length === 0 ? (
        <EmptyState title="No rejected record waits for a decision">
          <p>A record that a plugin cannot take in would stand here, with its payload and the reason.</p>
        </EmptyState>
      ) : (
        <div className="entries">
          {groups.map((group) => (
            <RejectGroup key={group.id} group={group} retry={retry} discard={discard} />
          ))}
        </div>
      )}
    </section>
  );
}

function RejectGroup({
  group,
  ...actions
}: { readonly group: Answer['groups'][number] } & Pick<DeadLetterProps, 'retry' | 'discard'>) {
  const { id, plugin, feed, cause, count, oldest, newest, readAgain, example } = group;
  return (
    <DeadLetter
      id={id}
      count={pluralText(count, 'record')}
      cause={cause}
      line={
        <>
          {plugin} · {feed} · first {instantText(oldest)}, last {instantText(newest)}
        </>
      }
      payloadTitle="The newest, as the source said it"
      payload={example.payload}
      fields={{ group: id, reject: example.id, upTo: newest }}
      several={count > 1}
      {...actions}
    >
      {readAgain && (
        <p className="small">
          <span className="tag">▸ Read again</span> Slices of this feed are being read again; what was mended closes by
          itself.
        </p>
      )}
      <p className="small">
        {example.reason !== cause && <>{example.reason} </>}
        <a href={`/operations/runs/${example.run}`}>
          {example.where ?? example.key} in {shortSlice(example.slice)}
        </a>
      </p>
    </DeadLetter>
  );
}
