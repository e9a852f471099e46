import { NotFound } from '../../../../frame/not-found.js';

export default function SeasonNotFound() {
  return (
    <NotFound
      title="No such season"
      detail="There is no season at this address: the sport, the league or the season is not one of those that are loaded."
    />
  );
}
