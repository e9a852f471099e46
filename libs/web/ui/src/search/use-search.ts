'use client';

import { useEffect, useState } from 'react';
import type { SearchResult } from './results.js';

interface Search {
  readonly state: 'idle' | 'asking' | 'done' | 'failed';
  readonly results: readonly SearchResult[];
}

const idle: Search = { state: 'idle', results: [] };

/** Results for a text, asked for when typing rests for 120 ms; an answer that comes too late is dropped. */
export function useSearch(text: string): Search {
  const [search, setSearch] = useState<Search>(idle);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === '') return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setSearch((before) => ({ ...before, state: 'asking' }));
      ask(wanted, stop.signal).then(
        (results) => setSearch({ state: 'done', results }),
        () => {
          if (!stop.signal.aborted) setSearch({ state: 'failed', results: [] });
        },
      );
    }, 120);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return text.trim() === '' ? idle : search;
}

async function ask(text: string, signal: AbortSignal): Promise<readonly SearchResult[]> {
  const response = await fetch(`/v1/search?q=${encodeURIComponent(text)}`, { signal });
  if (!response.ok) throw new Error(`search answered ${response.status}`);
  const answer = (await response.json()) as { readonly results: readonly SearchResult[] };
  return answer.results;
}
