/** As it is stored and looked up. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}
