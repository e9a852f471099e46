import { NotFound } from '../../../frame/not-found.js';

export default function GameNotFound() {
  return (
    <NotFound
      title="No such game"
      detail="There is no game at this address. The schedule of its season lists all games."
    />
  );
}
