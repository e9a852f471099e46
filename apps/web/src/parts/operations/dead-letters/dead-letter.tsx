import type { ReactNode } from 'react';

/** A group of what was rejected or given up for one cause: how many, an example, and what can be done. */
export interface DeadLetterProps {
  readonly id: string;
  readonly count: string;
  readonly cause: string;
  readonly line: ReactNode;
  readonly payloadTitle: string;
  readonly payload: string;
  /** What the forms send to say what they are about. */
  readonly fields: Readonly<Record<string, string>>;
  readonly retry: (form: FormData) => Promise<void>;
  readonly discard: (form: FormData) => Promise<void>;
  /** Whether there is more than the example. */
  readonly several: boolean;
  readonly children?: ReactNode;
}

export function DeadLetter(props: DeadLetterProps) {
  const { id, count, cause, line, payloadTitle, payload, fields, retry, discard, several, children } = props;
  return (
    <article id={id} className="card entry dead-letter">
      <h3>
        <span className="muted">{count}</span> {cause}
      </h3>
      <p className="tiny muted">{line}</p>
      {children}
      <details>
        <summary className="small">{payloadTitle}</summary>
        <pre className="raw" tabIndex={0} aria-label={payloadTitle}>
          {payload}
        </pre>
      </details>
      <form action={retry} className="bar">
        <Fields fields={fields} />
        <button className="button" name="do" value="one">
          {several ? 'Retry this one' : 'Retry'}
          <span className="unseen">: {cause}</span>
        </button>
        {several && (
          <button className="button" name="do" value="all">
            Retry all<span className="unseen">: {cause}</span>
          </button>
        )}
      </form>
      <details>
        <summary className="small">Discard with a reason</summary>
        <form action={discard} className="form">
          <Fields fields={fields} />
          <div className="field">
            <label htmlFor={`why-${id}`}>Why nobody needs {several ? 'them' : 'it'}</label>
            <input id={`why-${id}`} name="reason" required maxLength={500} autoComplete="off" />
          </div>
          <div className="bar">
            <button className="button" name="do" value="one">
              {several ? 'Discard this one' : 'Discard'}
              <span className="unseen">: {cause}</span>
            </button>
            {several && (
              <button className="button" name="do" value="all">
                Discard all<span className="unseen">: {cause}</span>
              </button>
            )}
          </div>
        </form>
      </details>
    </article>
  );
}

function Fields({ fields }: { readonly fields: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
