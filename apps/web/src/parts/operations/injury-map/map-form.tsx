'use client';

import { useActionState } from 'react';
import type { MapTrial } from './map-text.js';

/** The map as text, a button that shows what a change would re-map, and one that sets it. */
export function MapForm({
  action,
  version,
  text,
}: {
  readonly action: (trial: MapTrial, form: FormData) => Promise<MapTrial>;
  readonly version: number;
  readonly text: string;
}) {
  const [trial, act, busy] = useActionState(action, { text, reason: '', preview: null, refusal: null });
  const { preview } = trial;
  return (
    <form action={act} className="map-form">
      <input type="hidden" name="version" value={version} />
      <label className="field">
        <span>Entries, a line each: words as they stand in the texts = area</span>
        <textarea name="entries" rows={24} defaultValue={trial.text} spellCheck={false} />
      </label>
      <label className="field">
        <span>Why it changes</span>
        <input name="reason" maxLength={500} defaultValue={trial.reason} placeholder="Say it for whoever looks later" />
      </label>
      <div className="bar">
        <button className="button" name="do" value="preview" disabled={busy}>
          Show what changes
        </button>
        <button className="button main" name="do" value="set" disabled={busy}>
          Set the map and re-map
        </button>
      </div>
      <div role="status">
        {trial.refusal !== null && <p className="notice bad">{trial.refusal}</p>}
        {preview !== null && (
          <>
            <p>
              <b>{preview.changed}</b> of {preview.stints} stints would be read otherwise.
            </p>
            {preview.moves.length > 0 && (
              <table>
                <thead>
                  <tr>
                    <th scope="col" className="start">
                      Now
                    </th>
                    <th scope="col" className="start">
                      Then
                    </th>
                    <th scope="col">Stints</th>
                    <th scope="col" className="start">
                      For example
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {preview.moves.map(({ from, to, stints, example }) => (
                    <tr key={`${from} ${to}`}>
                      <td className="start">{from}</td>
                      <td className="start">{to}</td>
                      <td>{stints}</td>
                      <td className="start wide">{example}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </>
        )}
      </div>
    </form>
  );
}
