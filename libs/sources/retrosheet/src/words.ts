/** Name of this source in every row it writes. */
export const SOURCE = 'retrosheet';
/** Id of the sport it feeds. */
export const SPORT = 'baseball';
