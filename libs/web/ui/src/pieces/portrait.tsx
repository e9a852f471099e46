import { HeadShot } from './head-shot.js';

/** A picture of fixed size; the person's initials stand in its place where there is none, or until it is there. */
export function Portrait({ name, image }: { readonly name: string; readonly image: string | null }) {
  return (
    <span className="portrait">
      <span aria-hidden="true">{initials(name)}</span>
      {image !== null && <HeadShot key={image} address={image} />}
    </span>
  );
}

/** "Mateo van der Berg" → "MB"; of one word its first letter. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last].map((word) => (Array.from(word)[0] ?? '').toUpperCase()).join('');
}
