'use client';

import { useState, type MouseEvent } from 'react';

/** The page's address as a link; a click copies it. Without a script it is the link itself. */
export function CopyLink({ href }: { readonly href: string }) {
  const [copied, setCopied] = useState(false);
  const copy = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey) return;
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard === undefined) return;
    event.preventDefault();
    void clipboard.writeText(new URL(href, window.location.href).href).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 2000);
    });
  };
  return (
    <a href={href} onClick={copy} aria-live="polite">
      {copied ? 'Copied' : 'Copy link'}
    </a>
  );
}
