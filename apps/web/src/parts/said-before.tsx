import { Notice } from '@fieldhouse/web-ui';
import { said } from '../api/said.js';

/** What the action that led here has to say. */
export async function SaidBefore() {
  const words = await said();
  if (words === null) return null;
  return (
    <Notice kind="plain">
      <p>{words}</p>
    </Notice>
  );
}
