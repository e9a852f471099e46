import { withQuery } from '@fieldhouse/web-client';

/** Keeps the address of this view for a reader who is logged in. */
export function SaveAnalysis({
  title,
  address,
  loggedIn,
  save,
}: {
  readonly title: string;
  readonly address: string;
  readonly loggedIn: boolean;
  /** Stores it and comes back here. */
  readonly save: (form: FormData) => Promise<void>;
}) {
  if (!loggedIn) {
    return (
      <p className="small">
        <a href={withQuery('/login', { next: address })}>Log in to save this analysis</a>
      </p>
    );
  }
  return (
    <form action={save} className="save-analysis">
      <input type="hidden" name="address" value={address} />
      <label className="field">
        Name of this analysis
        <input name="title" defaultValue={title} required maxLength={200} />
      </label>
      <button className="button">Save this analysis</button>
    </form>
  );
}
