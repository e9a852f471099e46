import '@fieldhouse/web-ui/styles/tokens.css';
import '@fieldhouse/web-ui/styles/ground.css';
import '@fieldhouse/web-ui/styles/frame.css';
import '@fieldhouse/web-ui/styles/pieces.css';
import '@fieldhouse/web-ui/styles/table.css';
import '@fieldhouse/web-charts/styles/charts.css';
import './pages.css';
import { SearchDialog, themeCookie, themeFrom, TopBar } from '@fieldhouse/web-ui';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers.js';
import type { ReactNode } from 'react';
import { lookersOn } from '../frame/lookers-on.js';
import { pagePath } from '../frame/page-path.js';
import { sports } from '../sports/sports.js';

export const metadata: Metadata = {
  description: 'Seasons, players, games and leaders, each number with its meaning, source and age.',
};
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

const places = [
  { label: 'Today', href: '/' },
  ...sports.map((sport) => ({ label: sport.title, href: `/${sport.id}` })),
  { label: 'Leaders', href: '/leaders' },
  { label: 'Injuries', href: '/injuries' },
  { label: 'Teams', href: '/teams' },
  { label: 'Glossary', href: '/glossary' },
];

const stadiums = { label: 'Stadiums', href: '/stadiums' };

export default async function Layout({ children }: { readonly children: ReactNode }) {
  const isLookerOn = await lookersOn();
  const theme = themeFrom((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <TopBar places={isLookerOn ? [...places, stadiums] : places} current={await pagePath()} theme={theme}>
          <SearchDialog />
        </TopBar>
        {children}
      </body>
    </html>
  );
}
