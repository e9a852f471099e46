/** Why a message that got through the gateway is not taken in. */
export const refusals = {
  malformed: 'The message does not fit the schema',
  foreign: 'The message says that it is of another device',
  'out-of-turn': 'A message before it is missing; the device is asked for it',
  'not-worn': 'Nobody wears the device in a session of this stadium then',
} as const;

export type Refusal = keyof typeof refusals;
