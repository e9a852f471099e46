import { ApiError } from '@fieldhouse/http';
import type { StintRow } from '../stint-rows.js';

/* What is said where an injury page cannot be shown. */

export const unknownStint = (): ApiError =>
  new ApiError(404, 'injuries.unknown-stint', 'No such stint', 'There is no injured-list stint at this address.');

export const unknownPlayer = (): ApiError =>
  new ApiError(404, 'injuries.unknown-player', 'No such player', 'Player not found.');

/** The stint is known, but nobody knows whose it is. */
export const nobodysStint = ({ playerName, noticeDate }: StintRow): ApiError =>
  new ApiError(
    404,
    'injuries.nobody',
    'Player not known',
    `The note of ${noticeDate} names "${playerName}", and it is not known which player that is: nothing of his can be shown.`,
  );

export const badWindow = (n: number, unit: string): ApiError =>
  new ApiError(400, 'injuries.bad-window', 'Bad window', `n is ${n}: ask for 1 or more ${unit} on each side.`, {
    faults: [{ where: 'query.n', message: 'must be 1 or more' }],
  });
