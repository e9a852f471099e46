export { hostile, tricks, type Trick } from './hostile/hostile.source.js';
export { startHostileUpstream } from './hostile/hostile-upstream.js';
export { tinyLeague } from './tiny-league/tiny-league.source.js';
export { startTinyUpstream, tinyClubs, tinyGames } from './tiny-league/tiny-upstream.js';
export { TinyBroker } from './tiny-stream/tiny-broker.js';
export { tinyStream } from './tiny-stream/tiny-stream.source.js';
export { answers, startUpstream, type Respond, type UpstreamServer } from './upstream-server.js';
