'use client';

import { useMemo } from 'react';
import { sessionApiPath } from '../stadium-addresses.js';
import { prepareTiles, valueOf } from '../tile.prepare.js';
import { prepareTruth } from '../truth.prepare.js';
import type { LiveSessionProps } from './live-session-props.js';
import { useAlerts } from './use-alerts.js';
import { useLiveSession } from './use-live-session.js';

/** All that the live pages of a session have in common: what is heard, how far it can be believed, how everybody stands. */
export function useWatchedSession(props: LiveSessionProps, chosen: string | null) {
  const { participants, metrics, limits, drawnAt, goesOn } = props;
  const path = sessionApiPath(props.stadium, props.session);
  const { store, moment } = useLiveSession(path, goesOn);
  const { answer, isOld, ask } = useAlerts(path, props.alerts, goesOn);
  const absent = useMemo(
    () => new Set(participants.filter(({ to }) => to !== null).map(({ person }) => person)),
    [participants],
  );
  const truth = prepareTruth(moment, absent, !goesOn);
  const offline = truth.state === 'offline';
  const tiles = useMemo(
    () => prepareTiles({ participants, metrics, limits, alerts: answer, chosen, moment, drawnAt, offline }),
    [participants, metrics, limits, answer, chosen, moment, drawnAt, offline],
  );
  const valueNow = (person: string, metric: string) =>
    valueOf(moment, moment.view?.players.findIndex((player) => player.person === person) ?? null, metric);
  const currentValue = (person: string, metric: string) => {
    const freshness = tiles.find((tile) => tile.person === person)?.freshness;
    return freshness === 'fresh' || freshness === 'stale' ? valueNow(person, metric) : null;
  };
  return {
    path,
    store,
    moment,
    currentValue,
    truth,
    tiles,
    valueNow,
    alerts: answer,
    alertsAreOld: isOld,
    askAlerts: ask,
  };
}
