export { addressOf, downloadAddress, withQuery, type CallInput } from './address.js';
export { AnswerCache, type AnswerCacheOptions } from './answer-cache.js';
export {
  createApiClient,
  type ApiClient,
  type ApiClientOptions,
  type CallOptions,
  type Exchange,
} from './api-client.js';
export { ApiProblem, ApiUnreachable } from './api-problem.error.js';
