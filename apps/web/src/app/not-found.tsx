import { NotFound } from '../frame/not-found.js';

export default function NotFoundPage() {
  return <NotFound title="Page not found" detail="There is nothing at this address. It may have been mistyped." />;
}
