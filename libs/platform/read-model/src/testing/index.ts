export { answerOf, problemOf } from './answers-of.js';
export { startPagesApi, type PagesApi } from './pages-api.js';
