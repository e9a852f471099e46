/** Name of this source in every row it writes. */
export const SOURCE = 'transaction-notes';
/** Id of the sport it feeds. */
export const SPORT = 'baseball';
/** Archives of this kind are of the major leagues alone. */
export const LEAGUE = { key: 'mlb', name: 'Major League Baseball' } as const;
