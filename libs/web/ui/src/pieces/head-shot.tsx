'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * The picture over the initials; taken away where its source does not have it. The name stands beside it, so that it needs
 * no text, and without a script a missing one is not seen. The source is not told which page was looked at.
 */
export function HeadShot({ address }: { readonly address: string }) {
  const image = useRef<HTMLImageElement>(null);
  const [gone, setGone] = useState(false);
  /* It may have failed before this script was there. */
  useEffect(() => {
    if (image.current?.complete === true && image.current.naturalWidth === 0) setGone(true);
  }, []);
  if (gone) return null;
  return (
    <img
      ref={image}
      src={address}
      alt=""
      width="96"
      height="96"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setGone(true)}
    />
  );
}
