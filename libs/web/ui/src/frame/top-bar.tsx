import type { ReactNode } from 'react';
import { HouseIcon, MenuIcon, SearchIcon, ThemeIcon } from './icons.js';
import { themes, type Theme } from './theme.js';

export interface Place {
  readonly label: string;
  readonly href: string;
}

const themeNames = { system: 'As my device', light: 'Light', dark: 'Dark' } as const;

/**
 * Brand, places, search, theme. The search field is a form that leads to the search page; the theme is a form that sets
 * a cookie, which the server reads before it draws: no flash, no script.
 */
export function TopBar({
  places,
  current,
  theme,
  children,
}: {
  readonly places: readonly Place[];
  /** Path of the page, for the mark of the current place. */
  readonly current: string;
  readonly theme: Theme;
  /** What a script adds: the search dialog. */
  readonly children?: ReactNode;
}) {
  return (
    <header className="top">
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <div className="wrap">
        <a className="brand" href="/">
          <HouseIcon />
          <span>Fieldhouse</span>
        </a>
        <nav className="nav" aria-label="Places">
          {links(places, current)}
        </nav>
        <search className="find-place">
          <form action="/search" method="get" className="find">
            <SearchIcon />
            <input
              type="search"
              name="q"
              placeholder="Player or club"
              aria-label="Search players and clubs"
              maxLength={80}
            />
            <kbd aria-hidden="true">Ctrl K</kbd>
          </form>
        </search>
        <div className="top-tools">
          {children}
          <button type="button" className="icon" popoverTarget="theme-menu" aria-label="Theme">
            <ThemeIcon />
          </button>
          <div id="theme-menu" popover="auto" className="menu">
            <form action="/theme" method="post">
              <input type="hidden" name="back" value={current} />
              {themes.map((one) => (
                <button key={one} name="theme" value={one} aria-pressed={one === theme}>
                  {themeNames[one]}
                </button>
              ))}
            </form>
          </div>
          <button type="button" className="icon only-narrow" popoverTarget="places-menu" aria-label="Places">
            <MenuIcon />
          </button>
          <div id="places-menu" popover="auto" className="menu">
            <nav aria-label="Places, menu">{links(places, current)}</nav>
          </div>
        </div>
      </div>
    </header>
  );
}

function links(places: readonly Place[], current: string): ReactNode {
  return places.map(({ href, label }) => {
    const here =
      href === '/'
        ? current === '/'
        : current === href || current.startsWith(`${href}/`) || current.startsWith(`${href}?`);
    return (
      <a key={href} href={href} aria-current={here ? 'page' : undefined}>
        {label}
      </a>
    );
  });
}
