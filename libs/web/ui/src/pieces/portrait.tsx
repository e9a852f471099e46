/** A drawn stand-in of fixed size; no portraits are taken from anywhere. */
export function Portrait() {
  return (
    <svg className="portrait" viewBox="0 0 96 96" aria-hidden="true">
      <circle cx="48" cy="40" r="17" fill="currentColor" />
      <path d="M14 96c3-24 16-35 34-35s31 11 34 35z" fill="currentColor" />
    </svg>
  );
}
