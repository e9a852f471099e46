import { CopyLink } from './copy-link.js';

/** The view's address and its data as files, in one place. */
export function ListActions({
  what,
  link,
  csv,
  json,
}: {
  /** "Career": read out with each link. */
  readonly what: string;
  readonly link: string;
  readonly csv?: string;
  readonly json?: string;
}) {
  return (
    <div className="acts" role="group" aria-label={`${what}: link and data`}>
      <CopyLink href={link} />
      {csv !== undefined && (
        <a href={csv} download>
          CSV<span className="unseen"> of {what}</span>
        </a>
      )}
      {json !== undefined && (
        <a href={json}>
          JSON<span className="unseen"> of {what}</span>
        </a>
      )}
    </div>
  );
}
