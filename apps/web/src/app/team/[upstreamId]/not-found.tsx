import { NotFound } from '../../../frame/not-found.js';

export default function TeamNotFound() {
  return (
    <NotFound
      title="No players found for this team."
      detail="No club has this id, or it has no roster. The clubs of a sport’s season are on the sport’s page."
    />
  );
}
