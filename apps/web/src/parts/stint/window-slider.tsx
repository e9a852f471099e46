'use client';

import { useEffect, useRef, useState } from 'react';

/** Long enough that arrow keys held down send one change. */
const restMilliseconds = 500;

/** A slider that sends its form when it comes to rest; without a script the form's button does. */
export function WindowSlider({
  most,
  value,
  label,
}: {
  readonly most: number;
  readonly value: number;
  readonly label: string;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [chosen, choose] = useState(value);
  useEffect(() => {
    const slider = input.current;
    let rest: ReturnType<typeof setTimeout> | undefined;
    /* React's onChange is every movement; the element's own event is the end of one. */
    const settled = () => {
      clearTimeout(rest);
      rest = setTimeout(() => slider?.form?.requestSubmit(), restMilliseconds);
    };
    slider?.addEventListener('change', settled);
    return () => {
      clearTimeout(rest);
      slider?.removeEventListener('change', settled);
    };
  }, []);
  return (
    <>
      <input
        ref={input}
        type="range"
        name="n"
        min={1}
        max={most}
        value={chosen}
        onChange={(event) => choose(Number(event.target.value))}
        aria-label={label}
      />
      <output>{chosen.toLocaleString('en-US')}</output>
    </>
  );
}
