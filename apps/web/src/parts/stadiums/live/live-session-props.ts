import type { Acknowledge } from './alert-banners.js';
import type { AlertsAnswer, Limit, LiveMetric, Participant } from '../stadium-answers.js';

/** What the server hands to a live page; all else comes over the socket. */
export interface LiveSessionProps {
  readonly stadium: string;
  readonly session: string;
  /** Of the strip. */
  readonly title: string;
  readonly line: string;
  readonly goesOn: boolean;
  readonly participants: readonly Participant[];
  readonly metrics: readonly LiveMetric[];
  readonly limits: readonly Limit[];
  readonly alerts: AlertsAnswer;
  /** When the server drew the page, milliseconds since 1970; of a session that is over, when it ended. */
  readonly drawnAt: number;
  readonly acknowledge: Acknowledge;
}
