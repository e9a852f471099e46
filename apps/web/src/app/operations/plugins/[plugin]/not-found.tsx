import { NotFound } from '../../../../frame/not-found.js';

export default function PluginNotFound() {
  return <NotFound title="No such plugin" detail="No plugin of this name is installed. The plugins page lists all." />;
}
