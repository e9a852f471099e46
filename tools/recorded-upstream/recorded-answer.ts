/** What a recorded upstream says: a body, or where to look for it. */
export type RecordedAnswer = { readonly mediaType: string; readonly body: string } | { readonly location: string };
