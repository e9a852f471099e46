/** What the person at the keyboard can mend; printed without a trace. */
export class PlayFault extends Error {
  override readonly name = 'PlayFault';
}
