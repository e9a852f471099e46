import { answers, startUpstream, type UpstreamServer } from '../upstream-server.js';

/** The upstream of the hostile source: as bad as the source itself. */
export function startHostileUpstream(): Promise<UpstreamServer> {
  return startUpstream((request, response) => {
    if (request.url === '/redirect-elsewhere') {
      return answers.redirect('https://elsewhere.example/')(request, response);
    }
    if (request.url === '/huge-answer') return answers.endless(request, response);
    return answers.status(404)(request, response);
  });
}
