/** What tells a recorded answer in a folder apart: a path of the API's own. */
export const recordedPath =
  /^(v1\/(standings\/(now|\d{4}-\d\d-\d\d)|roster\/[A-Z]{2,4}\/(\d{8}|current)|club-schedule-season\/[A-Z]{2,4}\/(\d{8}|now)|player\/\d+\/(landing|game-log\/\d{8}\/\d)|club-stats\/[A-Z]{2,4}\/\d{8}\/\d|gamecenter\/\d+\/(boxscore|play-by-play))|stats\/rest\/en\/team)\.json$/;
