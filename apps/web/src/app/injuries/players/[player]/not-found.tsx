import { NotFound } from '../../../../frame/not-found.js';

export default function UnknownPlayer() {
  return (
    <NotFound
      title="Unknown player"
      detail="No player of this address is known, or none of his injuries is. Part of the name is enough to find somebody."
    />
  );
}
