/** @typedef {import('node:http').IncomingMessage} Request */

/** Asks the page server for the words of a page that it refused; holds the status. The same name stands in apps/web. */
export const refusedHeader = 'x-fieldhouse-refused';
const hopByHop = ['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'proxy-connection'];
const notPassedOn = [...hopByHop, refusedHeader];

/** What belongs to the message, not to the connection it came by. @param {Request} message */
export function withoutHops({ headers }) {
  const listed = String(headers.connection ?? '')
    .toLowerCase()
    .split(/\s*,\s*/);
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !notPassedOn.includes(name) && !listed.includes(name)),
  );
}

/** What the program behind is told, with who asked. @param {Request} request @param {boolean} behindProxy */
export function requestHeaders(request, behindProxy) {
  const { headers, socket } = request;
  const address = socket.remoteAddress ?? '';
  const before = behindProxy ? headers['x-forwarded-for'] : undefined;
  return {
    ...withoutHops(request),
    ...(headers['transfer-encoding'] === undefined ? {} : { 'transfer-encoding': headers['transfer-encoding'] }),
    'x-forwarded-for': before ? `${before}, ${address}` : address,
    'x-forwarded-host': (behindProxy && headers['x-forwarded-host']) || (headers.host ?? ''),
    'x-forwarded-proto': (behindProxy && headers['x-forwarded-proto']) || 'http',
  };
}

/** The head of an answer as it came. @param {Request} answer */
export function rawHead({ statusCode, statusMessage, rawHeaders }) {
  const lines = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : []));
  return `HTTP/1.1 ${statusCode} ${statusMessage}\r\n${lines.join('\r\n')}\r\n\r\n`;
}
