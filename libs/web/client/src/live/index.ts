export { followSession, type FollowedSession } from './follow-session.js';
export { LiveStore, type Connection, type LiveMoment } from './live-store.js';
