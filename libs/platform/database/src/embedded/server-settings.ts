/** Settings for a laptop or a small server of two cores. Nothing that was committed is lost in a crash. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  temp_buffers: '32MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  // Nobody replicates from here, so bulk loads need less log.
  wal_level: 'minimal',
  max_wal_senders: '0',
  min_wal_size: '128MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  max_worker_processes: '4',
  max_parallel_workers_per_gather: '1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
} as const;

const withoutDurability = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;

/** The command line of the server. */
export function serverSettings(port: number, throwaway: boolean): readonly string[] {
  const all = { ...settings, ...(throwaway ? withoutDurability : {}), port: String(port) };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
