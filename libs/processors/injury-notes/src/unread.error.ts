/**
 * Why a statement about a list cannot be read: what the grammar expected, and what it found. `readNote` turns it into the
 * reason that a person sees; it never leaves it.
 */
export class UnreadError extends Error {
  override readonly name = 'UnreadError';
}
