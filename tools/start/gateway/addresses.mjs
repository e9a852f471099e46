/** @typedef {import('node:http').IncomingMessage} Request */

/** @param {string} path */
export const isApi = (path) => /^\/(?:v1|health|socket\.io)(?:[/?.]|$)/.test(path);

/** What a stadium's node answers: its sessions, devices and sockets, never anybody else. @param {string} path */
export const isStadium = (path) => /^\/v1\/stadiums(?:[/?.]|$)/.test(path);

/** What a person opens: of a page that broke, the page server sends only a script's beginning. @param {Request} request */
export const isPage = ({ method, url = '/', headers }) =>
  method === 'GET' && !isApi(url) && String(headers.accept ?? '').includes('text/html');

/** Whether it is a page that there is not, or not for this reader: its words would come by a script. @param {Request} request @param {Request} answer */
export const isBare = ({ method, url = '/' }, { statusCode, headers }) =>
  method === 'GET' &&
  !isApi(url) &&
  (statusCode === 404 || statusCode === 403) &&
  String(headers['content-type']).startsWith('text/html');
