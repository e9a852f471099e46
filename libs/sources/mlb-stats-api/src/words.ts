/** Name of this source in every row it writes. */
export const SOURCE = 'mlb-stats-api';
/** Id of the sport it feeds. */
export const SPORT = 'baseball';
/** Where MLB answers. */
export const UPSTREAM = 'https://statsapi.mlb.com';
