import type { StatusKind } from './status.js';

const crossed = 'M3 3l8 8M11 3l-8 8';

/** The shape of a status: it is told apart without its colour, and without its word. */
export function StatusShape({ kind }: { readonly kind: StatusKind }) {
  return (
    <svg className={`shape ${kind}`} viewBox="0 0 14 14" aria-hidden="true">
      {kind === 'act' && <rect x="1" y="1" width="12" height="12" />}
      {kind === 'watch' && <path d="M7 1l6.5 12H.5z" />}
      {kind === 'easing' && (
        <>
          <path className="open" d="M7 1l6 6-6 6-6-6z" />
          <path d="M1 7h12l-6 6z" />
        </>
      )}
      {kind === 'normal' && <circle cx="7" cy="7" r="6" />}
      {kind === 'stale' && <path className="open" d="M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zM7 4v3l2 2" />}
      {kind === 'lost' && <path className="open thick" d={crossed} />}
      {kind === 'waiting' && <path className="open" d="M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11z" />}
      {kind === 'off' && <path className="open thick" d="M1 7h11M8 3l4 4-4 4" />}
    </svg>
  );
}
