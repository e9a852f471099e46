import { NotFound } from '../../../frame/not-found.js';

export default function PlayerNotFound() {
  return (
    <NotFound
      title="Player not found."
      detail="There is no player at this address, or none with such a line in this season. Part of the name is enough to find somebody."
    />
  );
}
