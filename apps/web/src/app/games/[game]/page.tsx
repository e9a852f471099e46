import '@fieldhouse/web-charts/styles/hockey.css';
import './game.css';
import { notFound } from 'next/navigation.js';
import type { PageProps } from '../../../frame/addresses.js';
import { sports } from '../../../sports/sports.js';

/** A game belongs to one sport; each is asked whether it is its own. */
export default async function GamePage({ params, searchParams }: PageProps<{ game: string }>) {
  const { game } = await params;
  const query = await searchParams;
  for (const sport of sports) {
    const page = (await sport.game?.(game, query)) ?? null;
    if (page !== null) return page;
  }
  notFound();
}
