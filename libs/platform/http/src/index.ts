export { Authenticator, type Account, type RoleGrant } from './account.js';
export { lasting } from './answers/lasting-answer.js';
export { ApiError, type ApiErrorOptions } from './api-error.js';
export { createHttpApp, type HttpApp, type HttpAppOptions } from './http-app.js';
export { httpSettings } from './http.settings.js';
export { openApiDocument } from './openapi/document.js';
export { callerOf, type RequestFacts, type RouteAnswer, type RouteCall, type SessionCookie } from './route-call.js';
export { RouteHandler, type RouteHandlerOptions } from './route-handler.decorator.js';
export { RouteRegistry } from './route-registry.js';
