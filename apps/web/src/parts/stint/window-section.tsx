import { prepareWindowBar, WindowBarView, type WindowBound } from '@fieldhouse/web-charts';
import { countText, Notice, shortDayText } from '@fieldhouse/web-ui';
import { one, type Query } from '../../frame/addresses.js';
import type { StintAnswer, WindowHead } from './stint-answers.js';
import type { StintAddress, StintView } from './stint-view.js';
import { WindowSlider } from './window-slider.js';
import { neighbourText } from './stint-words.js';

/** How far the window can go and why, and a slider for it: a form, so that it needs no script. */
export function WindowSection({
  answer,
  head,
  view,
  query,
  to,
  own,
}: {
  readonly answer: StintAnswer;
  readonly head: WindowHead;
  readonly view: StintView;
  readonly query: Query;
  readonly to: StintAddress;
  /** The page's path. */
  readonly own: string;
}) {
  const { limit, n } = head;
  const unit = view.of === 'pitches' ? 'pitches' : 'plate appearances';
  const returned = answer.absence.to !== null;
  const bar = prepareWindowBar({
    before: { events: limit.before, used: head.before.events },
    after: returned ? { events: limit.after, used: head.after.events } : null,
    ...bounds(answer, head),
    unit,
  });
  return (
    <section id="window" className="card window" aria-labelledby="window-title">
      <div>
        <h2 id="window-title">Window</h2>
        <p className="big">{countText(n)}</p>
        <p className="small muted">{unit} each side</p>
      </div>
      <WindowBarView bar={bar} dates={absenceDates(answer)} />
      <div>
        {limit.most > 0 && (
          <form action={`${own}#window`} className="window-form">
            {Object.keys(query)
              .filter((name) => name !== 'n' && one(query, name) !== undefined)
              .map((name) => (
                <input key={name} type="hidden" name={name} value={one(query, name)} />
              ))}
            <WindowSlider most={limit.most} value={Math.min(n, limit.most)} label={`${unit} each side`} />
            <button className="button">Show</button>
          </form>
        )}
        <p className="window-ends tiny">
          {limit.offered > 0 && limit.offered < limit.most && (
            <a href={to({ n: undefined }, 'window')}>{countText(limit.offered)} offered</a>
          )}
          {limit.most > 0 && <a href={to({ n: String(limit.most) }, 'window')}>{countText(limit.most)} is the most</a>}
          <a href={to({ offSeason: view.offSeason ? undefined : 'true', n: undefined }, 'window')}>
            {view.offSeason ? 'Go past the off-season' : 'Stop at the off-season'}
          </a>
        </p>
        <p className="note">
          <Why words={limit.why} />
        </p>
      </div>
    </section>
  );
}

/** What a reader must know of this window: clamped, open, too few. */
export function WindowRemarks({ head }: { readonly head: WindowHead }) {
  const remarks = [...(head.clamped === null ? [] : [head.clamped]), ...head.remarks];
  if (remarks.length === 0) return null;
  return (
    <Notice kind="plain">
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </Notice>
  );
}

/** "Why 412:" is what a reader looks for. */
function Why({ words }: { readonly words: string }) {
  const [question, answer] = words.split(/(?<=^Why [\d,]+:)/);
  return answer === undefined ? (
    words
  ) : (
    <>
      <b>{question}</b>
      {answer}
    </>
  );
}

/** "8 May – 3 Jun" */
function absenceDates({ absence }: StintAnswer): string {
  return absence.to === null
    ? `since ${shortDayText(absence.from)}`
    : `${shortDayText(absence.from)} – ${shortDayText(absence.to)}`;
}

/** What ends the events of a side: the neighbouring stint by its own name, else the API's words. */
function bounds(
  { ofPlayer, absence, stint }: StintAnswer,
  { limit }: WindowHead,
): { readonly previous: WindowBound; readonly next: WindowBound } {
  const first = ofPlayer.findIndex((one) => absence.stints.includes(one.id));
  const last = ofPlayer.findLastIndex((one) => absence.stints.includes(one.id));
  const bound = (words: string, neighbour: (typeof ofPlayer)[number] | undefined): WindowBound =>
    words === 'stint' && neighbour !== undefined
      ? { text: neighbourText(neighbour, stint), absence: true }
      : { text: words, absence: false };
  return {
    previous: bound(limit.beforeBound, ofPlayer[first - 1]),
    next: bound(limit.afterBound, ofPlayer[last + 1]),
  };
}
