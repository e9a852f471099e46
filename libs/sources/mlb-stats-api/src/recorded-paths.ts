/*
 * Where answers lie in the lake, in a folder of recorded ones, and for `tools/recorded-upstream`, which plays such a folder:
 *
 *   transactions/201906.json    /api/v1/transactions of a month
 *   teams/2019.json             /api/v1/teams of a season (or teams.json)
 *   schedule/201906.json        /api/v1/schedule of a month
 *   schedule/2019-06-11.json    /api/v1/schedule of a day
 *   game/565000.json            /api/v1.1/game/565000/feed/live
 *
 * A folder may hold them deeper, as at upstream's own paths, packed as .json.gz, and under the names that others gave them.
 */

/** What tells files of a folder apart, by path. */
export const recordedPaths = {
  transactions: /(^|\/)transactions[^/]*(\/[^/]+)?\.json(\.gz)?$/,
  teams: /(^|\/)teams(\/\d{4})?\.json(\.gz)?$/,
  schedule: /(^|\/)schedule[^/]*(\/[^/]+)?\.json(\.gz)?$/,
  games:
    /(^|\/)((game\/)?(?<!(transactions|teams|schedule)\/)\d{5,7}(_[^/]*|\/feed\/live)?|livefeed[^/]*)\.json(\.gz)?$/,
} as const;
