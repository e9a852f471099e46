import type { RefusedPublish } from '../device-gateway.port.js';

/** Words of Mosquitto 2.0; where another version has others, less is counted. */
const words: readonly (readonly [RegExp, RefusedPublish])[] = [
  [/^Client .* disconnected, not authorised\.$/, 'credentials'],
  [/^Client .* disconnected due to oversize packet\.$/, 'size'],
  [
    /^(?:Client .* disconnected due to (?:malformed packet|protocol error)|Bad socket read\/write on client .*: (?:Requested QoS not supported on server|A network protocol error.*))\.$/,
    'protocol',
  ],
];

/** What Mosquitto refused, by a line of its log: `1795617833: Client a disconnected due to oversize packet.` */
export function refusalOfLog(line: string): RefusedPublish | null {
  const said = line.replace(/^\d+: /, '');
  return words.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
