import { Notice } from '@fieldhouse/web-ui';
import type { ReactNode } from 'react';
import { stintHref, type Query } from '../../frame/addresses.js';
import { AtBatFigures } from './at-bat-figures.js';
import { ChangesSection } from './changes-section.js';
import { DifferenceCards } from './difference-cards.js';
import { PitchFigures } from './pitch-figures.js';
import type { AppearanceWindow, PitchWindow, StintAnswer, WindowHead } from './stint-answers.js';
import { StintHead } from './stint-head.js';
import { StintTabs } from './stint-tabs.js';
import { stintAddress, type StintView } from './stint-view.js';
import { WindowRemarks, WindowSection } from './window-section.js';

/** A window, or the API's words why there is none. */
export type Told<Window> = { readonly answer: Window } | { readonly refusal: string };

export interface StintBodyProps {
  readonly answer: StintAnswer;
  readonly view: StintView;
  readonly query: Query;
  /** null where the view is not of pitches. */
  readonly pitches: Told<PitchWindow> | null;
  readonly appearances: Told<AppearanceWindow>;
  /** The view's data as files. */
  readonly files: { readonly csv?: string | undefined; readonly json: string };
  /** What stands below where there is a window. */
  readonly children?: ReactNode;
}

/** A stint and what it did: head, differences in words, window, figures, notes. */
export function StintBody({ answer, view, query, pitches, appearances, files, children }: StintBodyProps) {
  const { stint } = answer;
  const to = stintAddress(stint.id, query);
  const shown = pitches ?? appearances;
  const head: WindowHead | null = 'answer' in shown ? shown.answer : null;
  const role = head?.role ?? stint.role ?? 'batter';
  return (
    <>
      <StintHead answer={answer} link={to({})} csv={files.csv} json={files.json} />
      <StintTabs role={role} view={view} to={to} />
      {'refusal' in shown && (
        <Notice kind="warn">
          <p>{shown.refusal}</p>
          <p>
            <a href={to({ n: undefined, show: undefined, type: undefined, hand: undefined, offSeason: undefined })}>
              Show the usual window
            </a>
          </p>
        </Notice>
      )}
      {head !== null && (
        <>
          <WindowRemarks head={head} />
          <DifferenceCards differences={head.differences} />
          {head.limit.before + head.limit.after > 0 && (
            <WindowSection answer={answer} head={head} view={view} query={query} to={to} own={stintHref(stint.id)} />
          )}
        </>
      )}
      {pitches !== null && 'answer' in pitches && (
        <PitchFigures
          answer={answer}
          window={pitches.answer}
          appearances={'answer' in appearances ? appearances.answer : null}
          view={view}
          to={to}
        />
      )}
      {pitches === null && 'answer' in appearances && <AtBatFigures answer={answer} window={appearances.answer} />}
      <ChangesSection changes={answer.changes} />
      {head !== null && children}
    </>
  );
}
