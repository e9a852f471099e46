import { NotFound } from '../../../frame/not-found.js';

export default function ClubNotFound() {
  return (
    <NotFound
      title="No such club"
      detail="There is no club at this address, or it did not play in this season. The clubs page lists all."
    />
  );
}
