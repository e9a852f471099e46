import type { Provenance } from '@fieldhouse/contracts';
import { dayText, instantText } from '../format/dates.js';
import { Notice } from '../pieces/states.js';

/** As of when the page's data are, from which source; stale and invented data say so. What rests on no data has no age. */
export function AgeLine({ provenance }: { readonly provenance: Provenance }) {
  const { asOf, gamesTo, stale, fictional } = provenance;
  /* Two sources may be of one kind: one title says it. */
  const sources = [...new Set(provenance.sources.map((source) => source.title))];
  return (
    <>
      <div className="age">
        {asOf !== null && (
          <span className={stale ? 'dot late' : 'dot'}>
            <b>Data as of</b> <time dateTime={asOf}>{instantText(asOf)}</time>
            {gamesTo !== null && <>, up to {dayText(gamesTo)}</>}
          </span>
        )}
        {sources.length > 0 && (
          <span>
            {sources.length === 1 ? 'Source' : 'Sources'}: {sources.join(', ')}
          </span>
        )}
        {fictional && <span className="fictional">A fictional league: every club, player and number is invented.</span>}
      </div>
      {stale && (
        <Notice kind="warn">
          <p>
            <b>These data are older than promised.</b>{' '}
            {asOf === null ? 'None have come in yet.' : `The newest came in on ${instantText(asOf)}.`} What you see is
            right as of then; newer games are still missing.
          </p>
        </Notice>
      )}
    </>
  );
}

/** What a reader must know of the data: an incomplete season, a missing game. */
export function Remarks({ provenance }: { readonly provenance: Provenance }) {
  if (provenance.remarks.length === 0) return null;
  return (
    <Notice kind="plain">
      {provenance.remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </Notice>
  );
}

/** Two sources may say the same: once is enough. */
const noticesOf = (provenance: Provenance | null): Provenance['sources'] => [
  ...new Map(provenance?.sources.map((source) => [`${source.title} ${source.notice}`, source])).values(),
];

/** The notices of the sources whose data the page shows. */
export function Footer({
  provenance,
  links,
}: {
  readonly provenance: Provenance | null;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}) {
  return (
    <footer className="foot">
      <div className="cols">
        {provenance !== null && provenance.asOf !== null && (
          <div>
            <b>Data as of</b>
            {`${instantText(provenance.asOf)}.`}{' '}
            {provenance.gamesTo !== null && `What happened up to ${dayText(provenance.gamesTo)} counts.`}
          </div>
        )}
        {noticesOf(provenance).map((source) => (
          <div key={source.id} className="source-notice">
            <b>{source.title}</b>
            {source.notice}
          </div>
        ))}
        {provenance?.fictional === true && (
          <div>
            <b>Fictional league</b>
            Its clubs and people do not exist. The numbers were simulated and agree with each other across the pages.
          </div>
        )}
      </div>
      <ul className="end">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
    </footer>
  );
}
