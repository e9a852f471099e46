import type { Sign } from './overview-words.js';

/** A state as word, shape and colour. */
export function SignTag({ sign: { kind, mark, word } }: { readonly sign: Sign }) {
  return (
    <span className={`tag ${kind}`.trim()}>
      <span aria-hidden="true">{mark}</span> {word}
    </span>
  );
}
