export { LiveSocket } from './live/live.socket.js';
export { StadiumModule } from './stadium.module.js';
export { StadiumNode, type StadiumNodeParts } from './stadium-node.js';
