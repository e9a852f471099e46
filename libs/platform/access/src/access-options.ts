/** How this installation treats accounts and sessions. */
export interface AccessOptions {
  /** Demo accounts exist and are shown. */
  readonly demo: boolean;
  readonly firstAdmin: { readonly email: string; readonly password: string } | null;
  readonly sessionIdleHours: number;
  readonly sessionHours: number;
  /** Default: the system's clock. */
  readonly now?: () => Date;
}

/** Injects the `AccessOptions`. */
export const ACCESS_OPTIONS = Symbol('AccessOptions');

export function nowOf(options: AccessOptions): Date {
  return options.now?.() ?? new Date();
}

export function hoursBefore(instant: Date, hours: number): Date {
  return new Date(instant.getTime() - hours * 3_600_000);
}
