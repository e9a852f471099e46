import { NotFound } from '../../../../frame/not-found.js';

export default function RunNotFound() {
  return (
    <NotFound title="No such run" detail="There is no run at this address. The runs page lists all, newest first." />
  );
}
