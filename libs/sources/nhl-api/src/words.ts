/** Name of this source in every row it writes of a player's own log, a club's schedule or roster. */
export const SOURCE = 'nhl-api';
/** The same of a game's box score: where both tell a line, the log is believed. */
export const BOX_SOURCE = 'nhl-api-box';
/** Id of the sport it feeds. */
export const SPORT = 'hockey';
/** What the pages are made of, by the first part of its paths, and the reports beside it. */
export const PAGES_HOST = 'api-web.nhle.com';
export const REPORTS_HOST = 'api.nhle.com';
/** Where portraits lie; an address elsewhere is none of the league's. */
export const PORTRAITS = 'https://assets.nhle.com/';
