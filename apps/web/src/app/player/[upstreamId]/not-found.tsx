import { NotFound } from '../../../frame/not-found.js';

export default function PlayerNotFound() {
  return (
    <NotFound title="Player not found." detail="No player has this id. Part of the name is enough to find somebody." />
  );
}
