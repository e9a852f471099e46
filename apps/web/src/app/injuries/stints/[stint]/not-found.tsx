import { NotFound } from '../../../../frame/not-found.js';

export default function StintNotFound() {
  return (
    <NotFound
      title="No such stint"
      detail="There is no stint on the injured list at this address. Stints are found on the page of injuries, and on those of their players."
    />
  );
}
