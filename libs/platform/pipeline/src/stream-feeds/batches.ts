/**
 * Items in batches of at most `size`; the first of a batch waits at most `milliseconds` for others. Ends with the items; an
 * error of theirs comes after the batch before it.
 */
export async function* batches<T>(
  items: AsyncIterator<T>,
  size: number,
  milliseconds: number,
): AsyncGenerator<readonly T[], void> {
  let next = items.next();
  try {
    for (;;) {
      const first = await next;
      if (first.done === true) return;
      const batch = [first.value];
      const enough = late(milliseconds);
      next = items.next();
      while (batch.length < size) {
        const item = await Promise.race([next.catch(() => null), enough.promise]);
        if (item === null || item.done === true) break;
        batch.push(item.value);
        next = items.next();
      }
      enough.cancel();
      // Whatever it becomes is seen at the next turn.
      next.catch(() => undefined);
      yield batch;
    }
  } finally {
    // Not waited for: it may be in the middle of a wait of its own.
    void Promise.resolve(items.return?.()).catch(() => undefined);
  }
}

function late(milliseconds: number): { readonly promise: Promise<null>; cancel(): void } {
  let cancel: () => void = () => undefined;
  const promise = new Promise<null>((resolve) => {
    const timer = setTimeout(() => resolve(null), milliseconds);
    cancel = () => {
      clearTimeout(timer);
      resolve(null);
    };
  });
  return { promise, cancel };
}
