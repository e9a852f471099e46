'use client';

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { resultHref, resultLine, type SearchResult } from './results.js';
import { useSearch } from './use-search.js';

/** Search from anywhere with Ctrl or Cmd and K: results while typing, arrows and Enter, Escape leaves. */
export function SearchDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { results, state } = useSearch(text);

  useEffect(() => {
    const open = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      dialog.current?.showModal();
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);

  const steer = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && results.length > 0) {
      event.preventDefault();
      setActive((active + step + results.length) % results.length);
    }
    const chosen = results[active];
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      window.location.assign(resultHref(chosen));
    }
  };

  return (
    <dialog ref={dialog} className="search-dialog" aria-label="Search">
      <form action="/search" method="get">
        <input
          type="search"
          name="q"
          value={text}
          maxLength={80}
          autoComplete="off"
          placeholder="Player or club"
          aria-label="Search players and clubs"
          role="combobox"
          aria-expanded={results.length > 0}
          aria-controls="search-found"
          aria-activedescendant={results.length > 0 ? `found-${active}` : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={steer}
        />
      </form>
      <Found results={results} active={active} />
      <p className="tiny muted" role="status">
        {messageOf(state, results.length)}
      </p>
    </dialog>
  );
}

function Found({ results, active }: { readonly results: readonly SearchResult[]; readonly active: number }) {
  return (
    <ul id="search-found" role="listbox" aria-label="Found">
      {results.map((result, index) => (
        <li key={result.id} id={`found-${index}`} role="option" aria-selected={index === active}>
          <a href={resultHref(result)} tabIndex={-1}>
            <b>{result.name}</b>
            <span className="muted tiny">{resultLine(result)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function messageOf(state: ReturnType<typeof useSearch>['state'], count: number): string {
  switch (state) {
    case 'idle':
      return 'Part of a name is enough; accents do not matter.';
    case 'asking':
      return 'Searching…';
    case 'failed':
      return 'The search does not answer. Try again in a moment.';
    case 'done':
      return count === 0
        ? 'Nobody found. Try a shorter part of the name.'
        : 'Arrows choose, Enter opens, Escape leaves.';
  }
}
