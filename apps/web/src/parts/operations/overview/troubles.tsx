import { operationsLink, type Overview } from './overview-words.js';
import { SignTag } from './sign-tag.js';

const signs = {
  broken: { kind: 'bad', mark: '■', word: 'Broken' },
  attention: { kind: 'warn', mark: '▲', word: 'Look' },
} as const;

/** What is not well, a sentence each, with the way to it. */
export function Troubles({ troubles }: { readonly troubles: Overview['troubles'] }) {
  if (troubles.length === 0) return null;
  return (
    <ul className="card troubles" aria-label="What is not well">
      {troubles.map(({ severity, text, link }) => (
        <li key={text}>
          <SignTag sign={signs[severity]} />
          <span>{text}</span>
          <a href={operationsLink(link)}>
            See it<span className="unseen">: {text}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
